import type { Article, Entity, Time } from "./article.js";

export type * from "./article.js";

/**
 * Loads the module. Await it once before anything else; more calls cost nothing.
 *
 * Without a source, the `.wasm` beside this module is fetched, or read from disk in Node.
 *
 * @param source Where the `.wasm` is, if not there: its address, a `Response` or the promise of one,
 * its bytes, or a compiled `WebAssembly.Module`.
 */
export default function init(source?: string | object): Promise<void>;

/**
 * Loads the module from its bytes or from a compiled `WebAssembly.Module`, at once. Browsers refuse
 * to compile large modules this way outside of workers.
 */
export function initSync(source: Uint8Array | ArrayBuffer | object): void;

/** What a caller may know better than the text. */
export interface ParseOptions {
  /**
   * The day of the story: `2021-12-15`, or an instant such as `2021-12-15T18:30:00+01:00`. It
   * outweighs the dateline.
   */
  published?: string | null;
}

/**
 * Turns a story in plain text into an article. Any text is one.
 *
 * Offsets count UTF-16 units, so `text.slice(block.start, block.end)` is the block.
 *
 * ```js
 * const article = parse("LIMA, Jan 21 (Reuters) - Rain fell on the coast.");
 * article.dateline.agency.name; // "Reuters"
 * ```
 *
 * @throws {TypeError} If `text` is not a string.
 * @throws {ReadError} If `text` holds a lone surrogate, half a character.
 * @throws {RangeError} If `published` is not a day.
 */
export function parse(text: string, options?: ParseOptions): Article;

/** The formats that can be read. */
export type Format =
  /** Plain text in UTF-8. */
  | "text"
  /** An article's own JSON, in any unit of offsets. */
  | "json";

/** What is known about a file. */
export interface ReadOptions {
  /** Its format. Without it, what the bytes look like. */
  format?: Format | null;
  /** Where it came from; stands in the metadata where the file itself does not say. */
  url?: string | null;
}

/**
 * Reads the bytes of a file, or the same as a string.
 *
 * @throws {ReadError} If it is malformed, with the place.
 * @throws {RangeError} If there is no such format.
 * @throws {TypeError} If `input` is neither bytes nor a string.
 */
export function read(input: Uint8Array | ArrayBuffer | string, options?: ReadOptions): Article;

/** The formats that can be written. */
export type WriteFormat =
  | Format
  /** The text with its temporal expressions as TIMEX3 elements. */
  | "timeml";

/**
 * The article in a format. As a file for others, JSON counts bytes of UTF-8 here.
 *
 * @throws {WriteError} If the format cannot hold the article.
 * @throws {ReadError} If `article` is none.
 * @throws {RangeError} If there is no such format.
 */
export function write(article: Article, format: WriteFormat): string;

/** The days that a time takes, half open. */
export interface DateRange {
  /** The first day: `2021-12-15`. */
  begin: string;
  /** The first day behind it. */
  end: string;
}

/**
 * The days that a time takes; null for durations, sets, vague times, and where the year is open.
 * Dates in this form sort as strings.
 *
 * ```js
 * const { times } = parse("They will meet next month.", { published: "2021-12-15" });
 * dates(times[0]); // { begin: "2022-01-01", end: "2022-02-01" }
 * ```
 */
export function dates(time: Pick<Time, "value">): DateRange | null;

/**
 * The people of an article, in the order of the text. Somebody whom only a table of office holders
 * names is among them.
 *
 * ```js
 * const article = parse("LIMA, Jan 21 (Reuters) - Ann Example, a judge, spoke.");
 * people(article).map(({ name, roles }) => [name, roles]); // [["Ann Example", ["judge"]]]
 * ```
 *
 * @throws {TypeError} If `article` has no list of entities.
 */
export function people(article: Pick<Article, "entities">): Entity[];

/**
 * The organisations of an article, in the order of the text.
 *
 * @throws {TypeError} If `article` has no list of entities.
 */
export function organizations(article: Pick<Article, "entities">): Entity[];

/**
 * The places of an article, in the order of the text. `lat` and `lon` are degrees; a place that the
 * tables do not know has none.
 *
 * @throws {TypeError} If `article` has no list of entities.
 */
export function places(article: Pick<Article, "entities">): Entity[];

/** An article that a format cannot hold. */
export class WriteError extends Error {
  name: "WriteError";
}

/** Input that could not be read. */
export class ReadError extends Error {
  name: "ReadError";
  /** Where: UTF-16 units of a string, bytes of anything else. Missing where it is not known. */
  offset?: number;
  /** The line, from 1. */
  line?: number;
  /** The column in bytes of UTF-8, from 1. */
  column?: number;
}

/** This version of wirecopy, as it stands in every article. */
export const version: string;

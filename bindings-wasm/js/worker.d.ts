import type { Article, DateRange, ParseOptions, ReadOptions, Time, WriteFormat } from "./index.js";

/** The face of `wirecopy`, answered by a worker. */
export interface StoryWorker {
  /** As `parse` of `wirecopy`; what that throws, the promise is rejected with. */
  parse(text: string, options?: ParseOptions): Promise<Article>;
  /** As `read` of `wirecopy`. The bytes are copied, not moved. */
  read(input: Uint8Array | ArrayBuffer | string, options?: ReadOptions): Promise<Article>;
  /** As `write` of `wirecopy`. */
  write(article: Article, format: WriteFormat): Promise<string>;
  /** As `dates` of `wirecopy`. */
  dates(time: Pick<Time, "value">): Promise<DateRange | null>;
  /** Ends the worker; calls under way are rejected. */
  close(): void;
}

/** Starts a module worker in a browser. It loads the module by itself. */
export function startWorker(): StoryWorker;

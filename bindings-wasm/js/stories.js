// Stories to articles: what every door of the package shares.

import load, * as wasm from "./wirecopy.js";
import { asError, checkWhole } from "./errors.js";

let ready = false;

/** Loads the module, once: from `source`, from what the function `source` gives, or from beside this file. */
export async function start(source) {
  if (ready) return;
  const from = await (typeof source === "function" ? source() : source);
  await load(from === undefined ? undefined : { module_or_path: from });
  ready = true;
}

export function initSync(source) {
  if (ready) return;
  wasm.initSync({ module: source });
  ready = true;
}

export function parse(text, options) {
  if (typeof text !== "string") throw new TypeError(`expected a string, but found ${kindOf(text)}`);
  checkReady();
  checkWhole(text);
  const published = option(options, "published");
  return article(() => wasm.parse(text, published));
}

export function read(input, options) {
  const bytes = bytesOf(input);
  checkReady();
  const format = option(options, "format");
  const url = option(options, "url");
  return article(() => wasm.read(bytes, format, url), { input, bytes });
}

export function write(article, format) {
  if (article === null || typeof article !== "object") throw new TypeError(`expected an article, but found ${kindOf(article)}`);
  if (typeof format !== "string") throw new TypeError(`expected the name of a format, but found ${kindOf(format)}`);
  checkReady();
  try {
    return wasm.write(JSON.stringify(article), format);
  } catch (failure) {
    throw asError(failure);
  }
}

export function dates(time) {
  const value = time?.value;
  if (value !== null && typeof value !== "string") throw new TypeError(`expected a time, but found ${kindOf(time)}`);
  checkReady();
  const found = value === null ? undefined : wasm.dates(value);
  if (found === undefined) return null;
  const [begin, end] = found.split("/");
  return { begin, end };
}

function article(call, source) {
  let json;
  try {
    json = call();
  } catch (failure) {
    throw asError(failure, source);
  }
  return JSON.parse(json);
}

function checkReady() {
  if (!ready) throw new Error("wirecopy is not loaded yet: await init() first");
}

function bytesOf(input) {
  if (typeof input === "string") {
    checkWhole(input);
    return new TextEncoder().encode(input);
  }
  if (input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  throw new TypeError(`expected a Uint8Array or a string, but found ${kindOf(input)}`);
}

/** The option as a whole string; undefined where it is not given. */
function option(options, name) {
  const value = options?.[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw new TypeError(`expected ${name} to be a string, but found ${kindOf(value)}`);
  return value;
}

function kindOf(value) {
  if (value === null || value === undefined) return String(value);
  return typeof value === "object" ? (value.constructor?.name ?? "an object") : `a ${typeof value}`;
}

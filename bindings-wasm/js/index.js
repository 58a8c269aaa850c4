// The door for browsers and bundlers: the wasm is fetched from beside this module.

import { start } from "./stories.js";

export { initSync, parse, read } from "./stories.js";
export { ReadError } from "./errors.js";
export { version } from "./version.js";

export default function init(source) {
  return start(source);
}

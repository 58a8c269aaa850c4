// The door for browsers and bundlers: the wasm is fetched from beside this module.

import { start } from "./stories.js";

export { dates, initSync, parse, read, write } from "./stories.js";
export { ReadError, WriteError } from "./errors.js";
export { version } from "./version.js";
export { organizations, people, places } from "./views.js";

export default function init(source) {
  return start(source);
}

// The door for Node: the wasm is read from beside this module.

import { readFile } from "node:fs/promises";
import { start } from "./stories.js";

export { dates, initSync, parse, read, write } from "./stories.js";
export { ReadError, WriteError } from "./errors.js";
export { version } from "./version.js";
export { organizations, people, places } from "./views.js";

export default function init(source) {
  return start(source ?? (() => readFile(new URL("./wirecopy_bg.wasm", import.meta.url))));
}

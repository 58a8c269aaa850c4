// What runs in the worker that worker.js starts.

import init, { parse, read } from "./index.js";

const calls = { parse, read };

self.onmessage = async ({ data: { id, name, args } }) => {
  try {
    await init();
    self.postMessage({ id, article: calls[name](...args) });
  } catch ({ name, message, offset, line, column }) {
    self.postMessage({ id, error: { name, message, offset, line, column } });
  }
};

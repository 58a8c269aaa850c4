// What runs in the worker that worker.js starts.

import init, { dates, parse, read, write } from "./index.js";

const calls = { dates, parse, read, write };

self.onmessage = async ({ data: { id, name, args } }) => {
  try {
    await init();
    self.postMessage({ id, answer: calls[name](...args) });
  } catch ({ name, message, offset, line, column }) {
    self.postMessage({ id, error: { name, message, offset, line, column } });
  }
};

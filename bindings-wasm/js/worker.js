// A worker that reads stories, so that long ones never hold up the page.

import { ReadError, WriteError } from "./errors.js";

export function startWorker() {
  const worker = new Worker(new URL("./worker-script.js", import.meta.url), { type: "module" });
  const waiting = new Map();
  let calls = 0;

  worker.onmessage = ({ data: { id, answer, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(rebuilt(error));
    else resolve(answer);
  };
  worker.onerror = (event) => giveUp(new Error(event.message || "the worker could not be started"));

  function call(name, args) {
    return new Promise((resolve, reject) => {
      const id = calls++;
      worker.postMessage({ id, name, args });
      waiting.set(id, { resolve, reject });
    });
  }

  function giveUp(error) {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    parse: (text, options) => call("parse", [text, options]),
    read: (input, options) => call("read", [input, options]),
    write: (article, format) => call("write", [article, format]),
    dates: (time) => call("dates", [time]),
    close() {
      worker.terminate();
      giveUp(new Error("the worker was closed"));
    },
  };
}

/** Errors lose their class on the way from the worker. */
function rebuilt({ name, message, ...place }) {
  if (name === "ReadError") return new ReadError(message, place);
  if (name === "WriteError") return new WriteError(message);
  const classes = { TypeError, RangeError };
  return new (classes[name] ?? Error)(message);
}

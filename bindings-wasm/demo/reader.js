// Asks the worker for articles. Where stories come faster than they are read, only the last one counts.

import { startWorker } from "../pkg/worker.js";
import { DRAWN } from "./timeline.js";

export function startReader({ onArticle, onError }) {
  const worker = startWorker();
  let next;
  let busy = false;

  async function run() {
    busy = true;
    while (next) {
      const job = next;
      next = undefined;
      const since = performance.now();
      try {
        const article = await job(worker);
        const milliseconds = performance.now() - since;
        const days = await daysOf(worker, article.times);
        if (!next) onArticle({ article, days, milliseconds });
      } catch (error) {
        if (!next) onError(error);
      }
    }
    busy = false;
  }

  function ask(job) {
    next = job;
    if (!busy) run();
  }

  return {
    parse: (text, published) => ask((worker) => worker.parse(text, { published })),
    read: (bytes) => ask((worker) => worker.read(bytes)),
  };
}

/** The days of the times that are drawn, by their values. */
async function daysOf(worker, times) {
  const values = [...new Set(times.slice(0, DRAWN).map(({ value }) => value))];
  return new Map(await Promise.all(values.map(async (value) => [value, await worker.dates({ value })])));
}

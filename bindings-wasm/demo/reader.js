// Asks the worker for articles. Where stories come faster than they are read, only the last one counts.

import { startWorker } from "../pkg/worker.js";

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
        if (!next) onArticle(article, performance.now() - since);
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

import type { Article, ParseOptions, ReadOptions } from "./index.js";

/** The face of `wirecopy`, answered by a worker. */
export interface StoryWorker {
  /** As `parse` of `wirecopy`; what that throws, the promise is rejected with. */
  parse(text: string, options?: ParseOptions): Promise<Article>;
  /** As `read` of `wirecopy`. The bytes are copied, not moved. */
  read(input: Uint8Array | ArrayBuffer | string, options?: ReadOptions): Promise<Article>;
  /** Ends the worker; calls under way are rejected. */
  close(): void;
}

/** Starts a module worker in a browser. It loads the module by itself. */
export function startWorker(): StoryWorker;

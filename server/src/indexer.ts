import { parentPort } from 'node:worker_threads';
import { createIndexing } from './corpus/files/indexing-thread.ts';
import type { Answer, Job } from './corpus/files/jobs.ts';

/** The thread that reads and indexes past documents, so that the language server never waits for a disk. */
const port = parentPort;
if (port !== null) {
  const take = createIndexing((answer: Answer) => port.postMessage(answer));
  port.on('message', (job: Job) => take(job));
}

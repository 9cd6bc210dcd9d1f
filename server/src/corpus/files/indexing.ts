import type { Answer, Job } from './jobs.ts';
import { readDocument } from './read-document.ts';
import { asReason } from './reason.ts';
import { updateIndex } from './update.ts';

/** How often progress is told, ms. */
const TOLD = 100;

/**
 * Does the jobs that come in: updates one after the other, readings at once. Gives the function that takes a job;
 * `answer` hears what came of it.
 */
export function createIndexing(answer: (answer: Answer) => void): (job: Job) => void {
  const cancelled = new Set<number>();
  let updates: Promise<void> = Promise.resolve();

  const update = async ({ id, folder, place }: Job & { kind: 'update' }): Promise<void> => {
    let told = 0;
    try {
      const updated = await updateIndex({
        folder,
        place,
        isCancelled: () => cancelled.has(id),
        tell(progress) {
          const now = performance.now();
          if (now - told < TOLD && progress.done < progress.total) return;
          told = now;
          answer({ kind: 'progress', id, progress });
        },
      });
      answer({ kind: 'updated', id, updated });
    } catch (error) {
      answer({ kind: 'failed', id, reason: asReason(error) });
    } finally {
      cancelled.delete(id);
    }
  };
  const read = async ({ id, folder, path }: Job & { kind: 'read' }): Promise<void> => {
    try {
      answer({ kind: 'text', id, text: (await readDocument(folder, path)).text });
    } catch (error) {
      answer({ kind: 'failed', id, reason: asReason(error) });
    }
  };
  return (job) => {
    if (job.kind === 'cancel') cancelled.add(job.id);
    else if (job.kind === 'read') void read(job);
    else updates = updates.then(() => update(job));
  };
}

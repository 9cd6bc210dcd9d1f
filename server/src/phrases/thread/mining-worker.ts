import { Worker } from 'node:worker_threads';
import { MiningError, type MiningThread } from '../mining/order.ts';
import type { MiningAnswer } from './mining-thread.ts';

/** Megabytes of objects a thread may hold: too large a corpus takes the thread away, never the server. */
const MOST_MEMORY = 1024;

/**
 * Mining in threads that run the program at `module`, one for each order: its memory, the dictionary's among it, is given
 * back when it ends, and whoever cancels need not wait. One that wants more than `mostMemory` MB fails.
 */
export function createMiningWorker(module: string, mostMemory: number = MOST_MEMORY): MiningThread {
  return {
    mine(order, tell, signal) {
      return new Promise((resolve, reject) => {
        const cancelled = () => new MiningError({ sentence: '已停止提炼', values: [] }, true);
        if (signal.aborted) {
          reject(cancelled());
          return;
        }
        const thread = new Worker(module, {
          workerData: order,
          resourceLimits: { maxOldGenerationSizeMb: mostMemory },
        });
        thread.unref();
        const end = (settle: () => void): void => {
          signal.removeEventListener('abort', cancel);
          settle();
          void thread.terminate();
        };
        const fail = (sentence: string, ...values: string[]): void =>
          end(() => reject(new MiningError({ sentence, values })));
        const cancel = (): void => end(() => reject(cancelled()));
        signal.addEventListener('abort', cancel, { once: true });
        thread.on('message', (answer: MiningAnswer) => {
          if (answer.kind === 'progress') tell(answer.progress);
          else if (answer.kind === 'mined') end(() => resolve(answer.mined));
          else end(() => reject(new MiningError(answer.reason)));
        });
        thread.on('error', (error) => fail('提炼的程序出错，已停下（{0}）', error.message));
        thread.on('exit', () => fail('提炼的程序中途停下了'));
      });
    },
  };
}

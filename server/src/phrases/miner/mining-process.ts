import { type ProgramEnd, startProgram } from '../../corpus/files/program.ts';
import type { Reason } from '../../corpus/folders.ts';
import { MiningError, type MiningOrder, type MiningProgram } from '../mining/order.ts';
import type { MiningAnswer } from './carry-out.ts';

/** Megabytes of objects the program may hold: too large a corpus takes the program away, never the server. */
const MOST_MEMORY = 1024;

/**
 * Mining by the program at `module`, started for each order: its memory, the dictionary's among it, is given back when it
 * ends, and whoever cancels need not wait. One that wants more than `mostMemory` MB fails.
 */
export function createMiningProcess(module: string, mostMemory: number = MOST_MEMORY): MiningProgram {
  return {
    mine(order, tell, signal) {
      return new Promise((resolve, reject) => {
        const cancelled = () => new MiningError({ sentence: '已停止提炼', values: [] }, true);
        if (signal.aborted) {
          reject(cancelled());
          return;
        }
        const end = (settle: () => void): void => {
          signal.removeEventListener('abort', cancel);
          settle();
          void program.end();
        };
        const cancel = (): void => end(() => reject(cancelled()));
        const hear = (answer: MiningAnswer): void => {
          if (answer.kind === 'progress') tell(answer.progress);
          else if (answer.kind === 'mined') end(() => resolve(answer.mined));
          else end(() => reject(new MiningError(answer.reason)));
        };
        const program = startProgram<MiningOrder, MiningAnswer>(module, mostMemory, hear, (ended) =>
          end(() => reject(new MiningError(reasonOf(ended)))),
        );
        signal.addEventListener('abort', cancel, { once: true });
        program.send(order);
      });
    },
  };
}

function reasonOf({ isOutOfMemory, fault }: ProgramEnd): Reason {
  if (isOutOfMemory) {
    return { sentence: '材料太多，提炼的程序内存不够，已停下：请分几个文件夹提炼', values: [] };
  }
  if (fault !== '') return { sentence: '提炼的程序不能启动（{0}）', values: [fault] };
  return { sentence: '提炼的程序中途停下了', values: [] };
}

import type { Reason, UpdateProgress } from '../folders.ts';
import type { Answer, Job } from './jobs.ts';
import { type Program, type ProgramEnd, startProgram } from './program.ts';
import { asReason, CorpusError } from './reason.ts';
import type { Updated } from './update.ts';

/** Reads and indexes documents somewhere else than where the writer is answered. */
export interface Indexer {
  /** As `updateIndex`; cancelled when `signal` says so. */
  update(
    folder: string,
    place: string,
    tell: (progress: UpdateProgress) => void,
    signal: AbortSignal,
  ): Promise<Updated>;
  /** The text of the document at `path` in `folder`. Rejects with a CorpusError where it cannot be read. */
  read(folder: string, path: string): Promise<string>;
  /** Ends the program; what it was asked is rejected. */
  close(): Promise<void>;
}

/** Megabytes of objects the program may hold: a hostile document takes the program away, never the server. */
const MOST_MEMORY = 768;
/** A program that has had nothing to do for so long, ms, is ended, and gives its memory back. */
const IDLE = 30_000;

interface Waiting {
  readonly tell: (progress: UpdateProgress) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: CorpusError) => void;
}

/** An indexer that is the program at `module`, started when there is work. */
export function createIndexer(module: string): Indexer {
  const waiting = new Map<number, Waiting>();
  let program: Program<Job> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  const fail = (reason: Reason): void => {
    program = undefined;
    for (const { reject } of waiting.values()) reject(new CorpusError(reason.sentence, ...reason.values));
    waiting.clear();
  };
  const hear = (answer: Answer): void => {
    const asked = waiting.get(answer.id);
    if (answer.kind === 'progress') asked?.tell(answer.progress);
    else {
      waiting.delete(answer.id);
      if (answer.kind === 'failed') {
        asked?.reject(new CorpusError(answer.reason.sentence, ...answer.reason.values));
      } else asked?.resolve(answer);
      if (waiting.size === 0) idle();
    }
  };
  const idle = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (waiting.size > 0) return;
      const old = program;
      program = undefined;
      void old?.end();
    }, IDLE);
    rest.unref();
  };
  const ask = (job: Job, tell: (progress: UpdateProgress) => void): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(job.id, { tell, resolve, reject });
      try {
        program ??= startProgram<Job, Answer>(module, MOST_MEMORY, hear, (end) => fail(reasonOf(end)));
        program.send(job);
      } catch (error) {
        waiting.delete(job.id);
        const { sentence, values } = asReason(error);
        reject(new CorpusError(sentence, ...values));
      }
    });

  return {
    async update(folder, place, tell, signal) {
      const id = ++count;
      const cancel = (): void => program?.send({ kind: 'cancel', id });
      signal.addEventListener('abort', cancel, { once: true });
      try {
        const answer = await ask({ kind: 'update', id, folder, place }, tell);
        if (answer.kind !== 'updated') throw new CorpusError('读取材料的程序出错');
        return answer.updated;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    async read(folder, path) {
      const answer = await ask({ kind: 'read', id: ++count, folder, path }, () => undefined);
      if (answer.kind !== 'text') throw new CorpusError('读取材料的程序出错');
      return answer.text;
    },
    async close() {
      clearTimeout(rest);
      const old = program;
      fail({ sentence: '读取材料的程序已停下', values: [] });
      await old?.end();
    },
  };
}

function reasonOf({ isOutOfMemory, fault }: ProgramEnd): Reason {
  if (isOutOfMemory)
    return { sentence: '读取材料的程序内存不够，已停下：请把特别大的文件移到别处', values: [] };
  if (fault !== '') return { sentence: '读取材料的程序不能启动（{0}）', values: [fault] };
  return { sentence: '读取材料的程序已停下', values: [] };
}

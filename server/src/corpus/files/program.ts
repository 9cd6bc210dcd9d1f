import { fork } from 'node:child_process';

/** A program of ours that works beside the server, in a process of its own. */
export interface Program<Job> {
  /** Hands a job over; one that has ended never answers it. */
  send(job: Job): void;
  /** Ends it at once, whatever it is doing; resolves when it is gone. */
  end(): Promise<void>;
}

/** How a program ended without being asked to. */
export interface ProgramEnd {
  readonly isOutOfMemory: boolean;
  /** Why the system could not start it, in the system's words; empty for one that ended by itself. */
  readonly fault: string;
}

/** What V8 ends a process with that is out of memory: a signal, or its number behind 128 where there are no signals. */
const ABORTED = { signal: 'SIGABRT', code: 134 } as const;

/**
 * Starts the program at `module`, which may hold `mostMemory` MB of objects; `hear` gets what it answers, `ended` is told
 * once if it ends by itself. A process, and no thread: a thread that grows too large at a bad moment takes the whole server
 * with it (nodejs/node#47224), and what it held is not given back to the system. What it writes on standard error comes
 * out on the server's; its standard output leads nowhere, for on the server's own the editor listens.
 */
export function startProgram<Job extends object, Answer>(
  module: string,
  mostMemory: number,
  hear: (answer: Answer) => void,
  ended: (end: ProgramEnd) => void,
): Program<Job> {
  const child = fork(module, [], {
    execArgv: [`--max-old-space-size=${mostMemory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isOver = false;
  const gone = new Promise<void>((resolve) => {
    const go = (end: ProgramEnd): void => {
      resolve();
      if (isOver) return;
      isOver = true;
      ended(end);
    };
    child.on('error', (error) => {
      // An error of a program that runs is a message that did not reach it: its end says the rest.
      if (child.pid === undefined) go({ isOutOfMemory: false, fault: error.message });
    });
    child.on('exit', (code, signal) =>
      go({ isOutOfMemory: signal === ABORTED.signal || code === ABORTED.code, fault: '' }),
    );
  });
  child.on('message', (answer) => {
    if (!isOver) hear(answer as Answer);
  });
  child.unref();
  child.channel?.unref();
  return {
    send(job) {
      if (child.connected) child.send(job, () => undefined);
    },
    end() {
      isOver = true;
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/**
 * Makes this process such a program: `open` is given the function that answers, and gives the one that takes jobs. Ends when
 * the process that started it is gone. Does nothing where no process started it so.
 */
export function serveParent<Job, Answer extends object>(
  open: (answer: (answer: Answer) => void) => (job: Job) => void,
): void {
  const send = process.send?.bind(process);
  if (send === undefined) return;
  const take = open((answer) => send(answer, undefined, undefined, () => undefined));
  process.on('disconnect', () => process.exit());
  process.on('message', (job) => take(job as Job));
}

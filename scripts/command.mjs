import { spawn } from 'node:child_process';

const lastLines = 40;
const patience = 5_000;
const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A command that ended badly: `what` it was, how it ended and the last lines it wrote. */
export class CommandError extends Error {
  constructor(what, code, output) {
    const tail = output.trimEnd().split('\n').slice(-lastLines).join('\n');
    super(`${what} ended with ${code}\n${tail}`);
    this.name = 'CommandError';
    this.what = what;
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs one command to its end and gives its exit code and all it wrote (both streams, in order of arrival).
 * `limit` bounds the run in milliseconds: a command that takes longer is ended with all it started, and its code is
 * 'timeout'. A command that cannot be started has the code 'missing'.
 */
export function run(command, args, { cwd, env, limit = 600_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...ownGroup });
    let output = '';
    let ended;
    const timer = setTimeout(() => {
      ended = 'timeout';
      endGroup(child);
    }, limit);
    const interrupt = () => {
      signalGroup(child, 'SIGTERM');
      process.exit(130);
    };
    for (const signal of interruptions) process.once(signal, interrupt);
    const finish = (code) => {
      clearTimeout(timer);
      for (const signal of interruptions) process.off(signal, interrupt);
      resolve({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(error.code === 'ENOENT' ? 'missing' : error.message);
    });
    child.on('close', (code, signal) => finish(ended ?? code ?? signal));
  });
}

/** A group of its own lets a command be ended together with whatever it started; Windows has no such groups. */
const ownGroup = process.platform === 'win32' ? { shell: true } : { detached: true };

/** Asks first, so that a test can still close its browser, and insists a little later. */
function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), patience).unref();
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** As `run`, but throws `CommandError` unless the command ended with 0. Gives what it wrote. */
export async function demand(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new CommandError([command, ...args].join(' '), code, output);
  return output;
}

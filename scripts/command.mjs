import { spawn } from 'node:child_process';

const lastLines = 40;

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
 * `limit` bounds the run in milliseconds: a command that takes longer is ended and its code is 'timeout'.
 * A command that cannot be started has the code 'missing'.
 */
export function run(command, args, { cwd, env, limit = 600_000, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let ended;
    const timer = setTimeout(() => {
      ended = 'timeout';
      child.kill('SIGKILL');
    }, limit);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({
        code: error.code === 'ENOENT' ? 'missing' : error.message,
        output: `${output}${error.message}\n`,
      });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: ended ?? code ?? signal, output });
    });
  });
}

/** As `run`, but throws `CommandError` unless the command ended with 0. Gives what it wrote. */
export async function demand(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new CommandError([command, ...args].join(' '), code, output);
  return output;
}

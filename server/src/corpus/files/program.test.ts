import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ProgramEnd, startProgram } from './program.ts';

const HERE = fileURLToPath(new URL('./program.ts', import.meta.url));
/** A bound against a hang, ms: nothing is timed. */
const HANG = 20_000;

let base = '';
before(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-program-'));
});
after(() => rmSync(base, { recursive: true, force: true }));

/** A program that is opened as ours are: `body` has `answer` and gives the function that takes jobs. */
function write(name: string, body: string): string {
  const module = join(base, `${name}.mjs`);
  writeFileSync(
    module,
    `import { serveParent } from ${JSON.stringify(pathToFileURL(HERE).href)};\nserveParent((answer) => { ${body} });`,
  );
  return module;
}

function start(module: string) {
  const answers: unknown[] = [];
  const ends: ProgramEnd[] = [];
  let wake = (): void => undefined;
  const program = startProgram<object, unknown>(
    module,
    64,
    (answer) => {
      answers.push(answer);
      wake();
    },
    (end) => {
      ends.push(end);
      wake();
    },
  );
  const until = async (isSo: () => boolean): Promise<void> => {
    const hang = setTimeout(() => wake(), HANG);
    const limit = performance.now() + HANG;
    while (!isSo()) {
      assert.ok(performance.now() < limit, 'nothing more was heard');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    clearTimeout(hang);
  };
  return { program, answers, ends, until };
}

test('jobs go there, answers come back, and what the program prints does not reach our standard output', async () => {
  const { program, answers, ends, until } = start(
    write('echo', "console.log('Content-Length: 0'); return (job) => answer({ heard: job });"),
  );
  program.send({ n: 1 });
  program.send({ n: 2 });
  await until(() => answers.length === 2);
  assert.deepEqual(answers, [{ heard: { n: 1 } }, { heard: { n: 2 } }]);
  await program.end();
  assert.deepEqual(ends, []);
});

test('a program that ends by itself is told once, one that is ended is not', async () => {
  const { program, ends, until } = start(write('dies', 'return () => process.exit(3);'));
  program.send({});
  await until(() => ends.length > 0);
  assert.deepEqual(ends, [{ isOutOfMemory: false, fault: '' }]);
  program.send({});
  await program.end();
  assert.equal(ends.length, 1);
});

test('a program that wants more memory than it may have ends alone, and it is known why', async () => {
  const { program, ends, until } = start(
    write('greedy', 'return () => { const all = []; for (;;) all.push([all.length]); };'),
  );
  program.send({});
  await until(() => ends.length > 0);
  assert.deepEqual(ends, [{ isOutOfMemory: true, fault: '' }]);
});

test('a program does not outlive the process that started it', async () => {
  const place = join(base, 'pid');
  const module = write('orphan', `return () => answer({ pid: process.pid });`);
  const parent = join(base, 'parent.mjs');
  writeFileSync(
    parent,
    `import { writeFileSync } from 'node:fs';
    import { startProgram } from ${JSON.stringify(pathToFileURL(HERE).href)};
    const stay = setInterval(() => undefined, 1000);
    const program = startProgram(${JSON.stringify(module)}, 64, ({ pid }) => {
      writeFileSync(${JSON.stringify(place)}, String(pid));
      process.kill(process.pid, 'SIGKILL');
    }, () => undefined);
    program.send({});`,
  );
  const killed = spawn(process.execPath, [parent], { stdio: 'ignore' });
  await once(killed, 'exit');
  assert.ok(existsSync(place));
  const pid = Number(readFileSync(place, 'utf8'));
  const limit = performance.now() + HANG;
  while (isAlive(pid)) {
    assert.ok(performance.now() < limit, 'the program lives on');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { MiningError, type MiningProgress } from '../mining/order.ts';
import { createMiningProcess } from './mining-process.ts';

const ORDER = { folders: ['/past'], segmenter: 'auto' } as const;

let base = '';
before(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-mining-'));
});
after(() => rmSync(base, { recursive: true, force: true }));

/** Mining by a program that does `program` with the `order` it is sent. */
function miningBy(name: string, program: string) {
  const module = join(base, `${name}.mjs`);
  writeFileSync(module, `process.on('message', (order) => {\n${program}\n});`);
  return createMiningProcess(module, 64);
}

function unheard(): void {
  assert.fail('there is no progress to tell');
}

async function failure(work: Promise<unknown>): Promise<MiningError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof MiningError, String(error));
  return error;
}

test('a program hears the order, tells how far it is, and gives its result', async () => {
  const program = `
    process.send({ kind: 'progress', progress: { part: 0.5, path: order.folders[0] } });
    process.send({ kind: 'mined', mined: { documents: 3 } });`;
  const told: MiningProgress[] = [];
  const mined = await miningBy('done', program).mine(
    ORDER,
    (progress) => told.push(progress),
    new AbortController().signal,
  );
  assert.equal(mined.documents, 3);
  assert.deepEqual(told, [{ part: 0.5, path: '/past' }]);
});

test('a program that is busy ends at once when the writer has enough', async () => {
  const ending = new AbortController();
  const busy = miningBy(
    'busy',
    "process.send({ kind: 'progress', progress: { part: 0, path: '' } }, () => { for (;;); });",
  );
  const error = await failure(busy.mine(ORDER, () => ending.abort(), ending.signal));
  assert.equal(error.isCancelled, true);
});

test('an order that was cancelled before is not begun', async () => {
  const error = await failure(miningBy('never', '').mine(ORDER, unheard, AbortSignal.abort()));
  assert.equal(error.isCancelled, true);
});

test('a program that dies, or cannot even begin, fails the order alone', async () => {
  const signal = new AbortController().signal;
  const died = await failure(miningBy('died', 'process.exit(3);').mine(ORDER, unheard, signal));
  assert.equal(died.sentence, '提炼的程序中途停下了');
  const missing = await failure(createMiningProcess(join(base, 'missing.mjs')).mine(ORDER, unheard, signal));
  assert.equal(missing.sentence, '提炼的程序中途停下了');
});

test('a program that runs out of memory, even in one great list, takes nobody with it', async () => {
  const program = 'const all = []; for (;;) all.push([all.length]);';
  const error = await failure(miningBy('greedy', program).mine(ORDER, unheard, new AbortController().signal));
  assert.equal(error.sentence, '材料太多，提炼的程序内存不够，已停下：请分几个文件夹提炼');
});

test('what the program says cannot be done is said to the writer', async () => {
  const program = `process.send({ kind: 'failed', reason: { sentence: '没有这个文件夹', values: [] } });`;
  const error = await failure(miningBy('failed', program).mine(ORDER, unheard, new AbortController().signal));
  assert.equal(error.sentence, '没有这个文件夹');
});

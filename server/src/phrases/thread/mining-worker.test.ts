import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { MiningError, type MiningProgress } from '../mining/order.ts';
import { createMiningWorker } from './mining-worker.ts';

const ORDER = { folders: ['/past'], segmenter: 'auto' } as const;

let base = '';
before(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-mining-'));
});
after(() => rmSync(base, { recursive: true, force: true }));

/** A worker whose thread runs `program`. */
function worker(name: string, program: string) {
  const module = join(base, `${name}.mjs`);
  writeFileSync(module, `import { parentPort, workerData } from 'node:worker_threads';\n${program}`);
  return createMiningWorker(module, 64);
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

test('a thread hears the order, tells how far it is, and gives its result', async () => {
  const program = `
    parentPort.postMessage({ kind: 'progress', progress: { part: 0.5, path: workerData.folders[0] } });
    parentPort.postMessage({ kind: 'mined', mined: { documents: 3 } });`;
  const told: MiningProgress[] = [];
  const mined = await worker('done', program).mine(
    ORDER,
    (progress) => told.push(progress),
    new AbortController().signal,
  );
  assert.equal(mined.documents, 3);
  assert.deepEqual(told, [{ part: 0.5, path: '/past' }]);
});

test('a thread that is busy ends at once when the writer has enough', async () => {
  const ending = new AbortController();
  const busy = worker(
    'busy',
    "parentPort.postMessage({ kind: 'progress', progress: { part: 0, path: '' } }); for (;;);",
  );
  const error = await failure(busy.mine(ORDER, () => ending.abort(), ending.signal));
  assert.equal(error.isCancelled, true);
});

test('an order that was cancelled before is not begun', async () => {
  const error = await failure(worker('never', '').mine(ORDER, unheard, AbortSignal.abort()));
  assert.equal(error.isCancelled, true);
});

test('a thread that dies, or cannot even begin, fails the order alone', async () => {
  const signal = new AbortController().signal;
  const died = await failure(worker('died', 'process.exit(3);').mine(ORDER, unheard, signal));
  assert.equal(died.sentence, '提炼的程序中途停下了');
  const threw = await failure(
    worker('threw', "throw new Error('no dictionary');").mine(ORDER, unheard, signal),
  );
  assert.deepEqual([threw.sentence, threw.values], ['提炼的程序出错，已停下（{0}）', ['no dictionary']]);
  const missing = await failure(createMiningWorker(join(base, 'missing.mjs')).mine(ORDER, unheard, signal));
  assert.equal(missing.isCancelled, false);
});

test('a thread that runs out of memory takes nobody with it', async () => {
  const program = 'const all = []; for (;;) all.push([all.length]);';
  const error = await failure(worker('greedy', program).mine(ORDER, unheard, new AbortController().signal));
  assert.equal(error.sentence, '提炼的程序出错，已停下（{0}）');
});

test('what the thread says cannot be done is said to the writer', async () => {
  const program = `parentPort.postMessage({ kind: 'failed', reason: { sentence: '没有这个文件夹', values: [] } });`;
  const error = await failure(worker('failed', program).mine(ORDER, unheard, new AbortController().signal));
  assert.equal(error.sentence, '没有这个文件夹');
});

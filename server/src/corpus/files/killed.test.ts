import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fold } from '../../text/folding/fold.ts';
import { documentsIn } from './listed-documents.ts';
import { openIndex } from './open-index.ts';
import { updateIndex } from './update.ts';

const DOCUMENTS = 300;
const KILLS = 50;

let base = '';
before(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-killed-'));
  mkdirSync(join(base, 'past'));
  for (let number = 0; number < DOCUMENTS; number++) {
    writeFileSync(join(base, 'past', `${number}.txt`), textOf(number, 0));
  }
});
after(() => rmSync(base, { recursive: true, force: true }));

test('an indexer killed at any moment leaves an index that is whole, and the next one finishes it', async () => {
  const folder = join(base, 'past');
  const place = join(base, 'index');
  const program = join(base, 'indexing.mjs');
  writeFileSync(program, programFor(folder, place));
  let unfinished = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // Something to do each time, so that it may die while it writes.
    for (let number = kill; number < DOCUMENTS; number += 7) {
      writeFileSync(join(folder, `${number}.txt`), textOf(number, kill));
    }
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await ready(child);
    await pause(Math.random() * 60);
    child.kill('SIGKILL');
    const code = await ended(child);
    if (code === null) unfinished++;

    const index = await openIndex(place);
    assert.deepEqual(index?.damaged ?? [], [], `after kill ${kill}`);
  }
  assert.ok(unfinished > 5, `only ${unfinished} were killed at work`);

  await updateIndex({ folder, place, isCancelled: () => false, tell: () => undefined });
  const index = await openIndex(place);
  assert.equal(documentsIn(index).length, DOCUMENTS);
  for (const { segment, dead } of index?.segments ?? []) {
    for (const [number, { key }] of segment.documents.entries()) {
      if (dead.has(number)) continue;
      const now = fold(readFileSync(join(folder, key), 'utf8')).units;
      assert.deepEqual([...segment.unitsOf(number)], [...now], key);
    }
  }
  const left = readdirSync(place).filter((name) => name.startsWith('.') || name === 'lock');
  assert.deepEqual(left, []);
});

/** Says so once it is loaded, so that the time until it is killed is spent on the index. */
function programFor(folder: string, place: string): string {
  const module = new URL('./update.ts', import.meta.url).href;
  return `
    import { updateIndex } from ${JSON.stringify(module)};
    console.log('ready');
    await updateIndex({
      folder: ${JSON.stringify(folder)}, place: ${JSON.stringify(place)},
      isCancelled: () => false, tell: () => undefined,
    });
  `;
}

function textOf(number: number, round: number): string {
  return `第${number}号文件，第${round}次修改。`.repeat(40 + ((number * 13 + round) % 60));
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

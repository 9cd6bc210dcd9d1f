import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { takeLock } from './lock.ts';

test('of many who want the lock one gets it, and nobody ever sees it without its holder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'lock');
  const isOver = { value: false };
  const watching = (async () => {
    let seen = 0;
    while (!isOver.value) {
      if (readdirSync(folder).includes('lock')) {
        assert.equal(JSON.parse(readFileSync(path, 'utf8')).process, process.pid);
        seen++;
      }
      await turn();
    }
    return seen;
  })();
  const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)));
  await turn();
  isOver.value = true;
  assert.ok((await watching) > 0);
  assert.equal(locks.filter((lock) => lock !== undefined).length, 1);
  assert.deepEqual(readdirSync(folder), ['lock']);
  await locks.find((lock) => lock !== undefined)?.release();
  assert.deepEqual(readdirSync(folder), []);
});

test('the lock of a process that is gone is taken over, one of the living is not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'lock');
  const first = await takeLock(path);
  assert.equal(await takeLock(path), undefined);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  // No process has a number this high.
  writeFileSync(path, JSON.stringify({ ...content, name: 'gone', process: 2 ** 30 }));
  const second = await takeLock(path);
  assert.ok(second);
  assert.equal(await first?.isHeld(), false);
  await second.release();
});

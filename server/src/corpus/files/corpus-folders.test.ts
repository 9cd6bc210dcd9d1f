import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCorpusFolders } from './corpus-folders.ts';
import type { Indexer } from './indexer.ts';
import { updateIndex } from './update.ts';

test('what another window indexed meanwhile is used, though our own update then finds nothing to do', async (t) => {
  const base = mkdtempSync(join(tmpdir(), 'gongwen-folders-'));
  t.after(() => rmSync(base, { recursive: true, force: true }));
  const folder = join(base, 'past');
  mkdirSync(folder);
  writeFileSync(
    join(folder, '通知.txt'),
    '关于做好汛期值守工作的通知\n各镇要实行领导带班和二十四小时值班制度。\n',
  );

  let updates = 0;
  const indexer: Indexer = {
    async update(asked, place, tell) {
      updates++;
      const isFirst = updates === 1;
      if (!isFirst) return updateIndex({ folder: asked, place, tell, isCancelled: () => false });
      // The other window is at work now, and done before we look again.
      setTimeout(() => {
        void updateIndex({ folder: asked, place, tell: () => undefined, isCancelled: () => false });
      }, 100);
      return { end: 'busy', isChanged: false, damaged: [] };
    },
    read: () => Promise.resolve(''),
    close: () => Promise.resolve(),
  };
  const log: string[] = [];
  const folders = createCorpusFolders({
    root: join(base, 'indexes'),
    indexer,
    keyOf: (from, path) => `${from}/${path}`,
    changed: () => undefined,
    log: (message) => log.push(message),
  });
  folders.set([folder]);
  const end = Date.now() + 30_000;
  while (folders.store === undefined && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(folders.states[0]?.documents.length, 1);
  assert.equal(updates, 2);
  assert.deepEqual(log, []);
  await folders.close();
});

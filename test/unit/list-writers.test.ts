import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { IGNORE_FILE, readIgnoreFile } from '../../server/src/check/ignore-file.ts';

const WRITERS = 4;
const ENTRIES = 15;
const script = fileURLToPath(new URL('list-writer.ts', import.meta.url));

test('several windows on one folder lose no entry of its ignore list', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-writers-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const uri = pathToFileURL(folder).href;
  const children = Array.from({ length: WRITERS }, (_, number) =>
    fork(script, [uri, `window${number}`, String(ENTRIES)], { execArgv: [] }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  assert.deepEqual(codes, Array(WRITERS).fill(0));
  const { ignored, fault } = readIgnoreFile(await readFile(join(folder, IGNORE_FILE), 'utf8'));
  assert.equal(fault, undefined);
  assert.equal(ignored.length, WRITERS * ENTRIES);
  assert.deepEqual(await readdir(join(folder, '.gongwen')), ['ignore.json']);
});

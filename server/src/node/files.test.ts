import assert from 'node:assert/strict';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { WorkspaceFileError } from '../language/workspace/files.ts';
import { nodeFiles } from './files.ts';

const LIST = '.gongwen/ignore.json';

/** A folder of its own, by path and uri. */
async function office(t: TestContext): Promise<{ path: string; uri: string }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'gongwen-办公室-')));
  t.after(() => rm(path, { recursive: true, force: true }));
  return { path, uri: pathToFileURL(path).href };
}
async function troubleOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof WorkspaceFileError, String(error));
  return error.trouble;
}

test('a file is made with its folder, and changed from what stands in it', async (t) => {
  const { path, uri } = await office(t);
  assert.equal(await nodeFiles.read(uri, LIST), undefined);
  assert.equal(await nodeFiles.exists(uri, LIST), false);
  await nodeFiles.update(uri, LIST, (text) => `${text}一`);
  await nodeFiles.update(uri, LIST, (text) => `${text}二`);
  assert.equal(await readFile(join(path, LIST), 'utf8'), 'undefined一二');
  assert.equal(await nodeFiles.read(uri, LIST), 'undefined一二');
  assert.equal(await nodeFiles.exists(uri, LIST), true);
  assert.deepEqual(await readdir(join(path, '.gongwen')), ['ignore.json'], 'nothing is left beside it');
});

test('a change that fails leaves the file and nothing else', async (t) => {
  const { path, uri } = await office(t);
  await nodeFiles.update(uri, LIST, () => '一');
  const fail = () => {
    throw new RangeError('no');
  };
  await assert.rejects(nodeFiles.update(uri, LIST, fail), RangeError);
  assert.equal(await nodeFiles.read(uri, LIST), '一');
  assert.deepEqual(await readdir(join(path, '.gongwen')), ['ignore.json']);
});

test('only folders of this machine are reached', async () => {
  assert.equal(nodeFiles.reaches('file:///office'), true);
  for (const uri of ['vscode-vfs://github/office', 'untitled:1', 'file://%00', 'file:///a%2Fb', 'office']) {
    assert.equal(nodeFiles.reaches(uri), false, uri);
  }
});

test('nothing outside the folder is read or written, through links either', async (t) => {
  const { path, uri } = await office(t);
  const other = await office(t);
  await mkdir(join(other.path, '.gongwen'));
  await writeFile(join(other.path, LIST), 'theirs');
  assert.equal(await troubleOf(nodeFiles.read(uri, '../a.json')), 'outside');
  assert.equal(await troubleOf(nodeFiles.update(uri, '/tmp/a.json', () => 'ours')), 'outside');
  await symlink(join(other.path, '.gongwen'), join(path, '.gongwen'));
  assert.equal(await troubleOf(nodeFiles.read(uri, LIST)), 'outside');
  assert.equal(await troubleOf(nodeFiles.update(uri, LIST, () => 'ours')), 'outside');
  await rm(join(path, '.gongwen'));
  await mkdir(join(path, '.gongwen'));
  await symlink(join(other.path, LIST), join(path, LIST));
  assert.equal(await troubleOf(nodeFiles.read(uri, LIST)), 'not-a-file');
  assert.equal(await troubleOf(nodeFiles.update(uri, LIST, () => 'ours')), 'not-a-file');
  assert.equal(await readFile(join(other.path, LIST), 'utf8'), 'theirs');
});

test('a folder that is itself reached through a link is the writer’s own', async (t) => {
  const { path } = await office(t);
  const { path: home } = await office(t);
  await symlink(path, join(home, 'office'));
  const uri = pathToFileURL(join(home, 'office')).href;
  await nodeFiles.update(uri, LIST, () => '一');
  assert.equal(await readFile(join(path, LIST), 'utf8'), '一');
});

test('what is no text of a bearable size is named and not written over', async (t) => {
  const { path, uri } = await office(t);
  await mkdir(join(path, '.gongwen'));
  const place = join(path, LIST);
  for (const [trouble, make] of [
    ['not-text', () => writeFile(place, Buffer.from([0xba, 0xcf, 0xff, 0xfe]))],
    ['too-large', () => writeFile(place, Buffer.alloc(5 * 1024 * 1024, 0x20))],
    ['not-a-file', () => mkdir(place)],
  ] as const) {
    await make();
    assert.equal(await troubleOf(nodeFiles.read(uri, LIST)), trouble);
    assert.equal(await troubleOf(nodeFiles.update(uri, LIST, () => 'ours')), trouble);
    await rm(place, { recursive: true });
  }
  await rm(join(path, '.gongwen'), { recursive: true });
  await writeFile(join(path, '.gongwen'), '');
  assert.equal(await troubleOf(nodeFiles.read(uri, LIST)), 'not-a-file');
  assert.equal(await troubleOf(nodeFiles.update(uri, LIST, () => 'ours')), 'unwritable');
});

test('a lock that a dead process left is broken, a fresh one is waited for', async (t) => {
  const { path, uri } = await office(t);
  await mkdir(join(path, '.gongwen'));
  const lock = join(path, `${LIST}.lock`);
  await writeFile(lock, 'dead');
  await utimes(lock, new Date(0), new Date(0));
  await nodeFiles.update(uri, LIST, () => '一');
  assert.equal(await nodeFiles.read(uri, LIST), '一');
  await writeFile(lock, 'alive');
  let isOver = false;
  const waiting = nodeFiles
    .update(uri, LIST, (text) => `${text}二`)
    .then(() => {
      isOver = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(isOver, false);
  assert.equal(await nodeFiles.read(uri, LIST), '一');
  await rm(lock);
  await waiting;
  assert.equal(await nodeFiles.read(uri, LIST), '一二');
});

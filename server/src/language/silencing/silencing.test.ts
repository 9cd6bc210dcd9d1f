import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitializeParams } from 'vscode-languageserver';
import { type Ignored, type Ignores, placeOf } from '../../check/ignore-list.ts';
import { Draft } from '../../document/draft.ts';
import type { Finding } from '../../rules/rule.ts';
import { WorkspaceFileError, type WorkspaceFiles } from '../workspace/files.ts';
import { createWorkspaceFolders } from '../workspace/folders.ts';
import { createSilencing } from './silencing.ts';

const OFFICE = 'file:///office';
const NOTICE = `${OFFICE}/%E9%80%9A%E7%9F%A5.txt`;
const UNTITLED = 'untitled:Untitled-1';
const LIST = '.gongwen/ignore.json';

const draft = new Draft('一、落实造林地块\n三、备足合格苗木');
const finding: Finding = {
  rule: 'numbering/gap',
  severity: 'warning',
  span: { start: 9, end: 11 },
  message: '',
};
const three: Omit<Ignored, 'file'> = { rule: finding.rule, place: placeOf(finding, draft) };
const isIgnored = (ignores: Ignores | undefined) => ignores?.(finding, draft) === true;

/** A folder's files in memory; `broken` makes every touch of the list fail. */
function disk(texts: Map<string, string>, broken: { by?: WorkspaceFileError } = {}) {
  let reads = 0;
  const files: WorkspaceFiles = {
    reaches: (folder) => folder.startsWith('file:'),
    exists: async (_folder, path) => texts.has(path),
    async read(_folder, path) {
      reads++;
      if (broken.by !== undefined) throw broken.by;
      return texts.get(path);
    },
    async update(_folder, path, change) {
      if (broken.by !== undefined) throw broken.by;
      texts.set(path, change(texts.get(path)));
    },
  };
  return { files, reads: () => reads };
}

function silencingWith(files: WorkspaceFiles | undefined, folder = OFFICE) {
  const told: string[] = [];
  const silencing = createSilencing({
    folders: createWorkspaceFolders({ rootUri: folder } as InitializeParams),
    files,
    tell: (_folder, error, lost) => told.push(`${lost === undefined ? 'read' : 'write'} ${error.message}`),
    complain: assert.fail,
  });
  return { silencing, told };
}

test('a finding of a file in a folder goes into the folder’s list, and is silent from then on', async () => {
  const texts = new Map([['通知.txt', '']]);
  const { silencing } = silencingWith(disk(texts).files);
  assert.equal(await silencing.of(NOTICE), undefined);
  await silencing.add(NOTICE, three);
  assert.ok(isIgnored(await silencing.of(NOTICE)));
  assert.equal(await silencing.of(`${OFFICE}/other.txt`), undefined);
  assert.match(texts.get(LIST) ?? '', /"file": "通知\.txt"/);
  assert.equal(silencing.inMemory, 0);
});

test('the list is read once, and the same answer is the same object, until somebody may have changed it', async () => {
  const texts = new Map([['通知.txt', '']]);
  const { files, reads } = disk(texts);
  const { silencing } = silencingWith(files);
  await silencing.add(NOTICE, three);
  const first = await silencing.of(NOTICE);
  assert.equal(await silencing.of(NOTICE), first);
  assert.equal(reads(), 1);
  silencing.forget();
  assert.equal(await silencing.of(NOTICE), first, 'nothing was changed after all');
  texts.delete(LIST);
  assert.equal(await silencing.of(NOTICE), first, 'nobody has told');
  silencing.opened(NOTICE);
  assert.equal(await silencing.of(NOTICE), undefined);
});

test('what is ignored in a draft goes with it to another name', async () => {
  const texts = new Map([['通知.txt', '']]);
  const { silencing } = silencingWith(disk(texts).files);
  await silencing.add(NOTICE, three);
  texts.delete('通知.txt');
  silencing.opened(`${OFFICE}/final.txt`);
  assert.ok(isIgnored(await silencing.of(`${OFFICE}/final.txt`)));
});

test('a draft in no folder is remembered, also under the name it is saved by, until it is restored', async () => {
  const elsewhere = 'file:///elsewhere/a.txt';
  for (const files of [undefined, disk(new Map()).files]) {
    const { silencing, told } = silencingWith(files);
    assert.equal(silencing.keptIn(UNTITLED), undefined);
    await silencing.add(UNTITLED, three);
    assert.ok(isIgnored(await silencing.of(UNTITLED)));
    assert.equal(await silencing.of(elsewhere), undefined, 'another draft');
    silencing.savedAs(UNTITLED, elsewhere);
    assert.ok(isIgnored(await silencing.of(elsewhere)));
    assert.equal(silencing.inMemory, 2);
    silencing.restore();
    assert.equal(await silencing.of(UNTITLED), undefined);
    assert.deepEqual(told, []);
  }
});

test('a folder that is not on this machine has no list', async () => {
  const { silencing } = silencingWith(disk(new Map()).files, 'vscode-vfs://github/office');
  const uri = 'vscode-vfs://github/office/a.txt';
  assert.equal(silencing.keptIn(uri), undefined);
  await silencing.add(uri, three);
  assert.ok(isIgnored(await silencing.of(uri)));
});

test('a damaged list is named once for each damage, left alone, and memory takes what it cannot', async () => {
  const texts = new Map([
    ['通知.txt', ''],
    [LIST, '{'],
  ]);
  const { silencing, told } = silencingWith(disk(texts).files);
  await silencing.of(NOTICE);
  silencing.forget();
  await silencing.of(NOTICE);
  assert.deepEqual(told, ['read 不是合格的 JSON']);
  await silencing.add(NOTICE, three);
  assert.deepEqual(told, ['read 不是合格的 JSON', 'write 不是合格的 JSON']);
  assert.equal(texts.get(LIST), '{');
  assert.ok(isIgnored(await silencing.of(NOTICE)));
  texts.set(LIST, '{"version": 1, "ignored": [{}]}');
  silencing.forget();
  await silencing.of(NOTICE);
  assert.deepEqual(told.slice(2), ['read 第 {0} 条看不懂']);
});

test('the entries of a damaged list that can be read count', async () => {
  const texts = new Map([
    ['通知.txt', ''],
    [LIST, '{"version": 1, "ignored": [7, {"file": "通知.txt", "rule": "numbering/gap"}]}'],
  ]);
  const { silencing, told } = silencingWith(disk(texts).files);
  assert.ok(isIgnored(await silencing.of(NOTICE)));
  assert.equal(told.length, 1);
});

test('a list that cannot be reached is named, and what was ignored is kept in memory', async () => {
  const broken = { by: new WorkspaceFileError('unwritable', 'EROFS') };
  const { silencing, told } = silencingWith(disk(new Map(), broken).files);
  await silencing.add(NOTICE, three);
  assert.ok(isIgnored(await silencing.of(NOTICE)));
  assert.deepEqual(told, ['write unwritable: EROFS', 'read unwritable: EROFS']);
});

test('what others wrote since the list was read is not lost', async () => {
  const texts = new Map([['通知.txt', '']]);
  const { files } = disk(texts);
  const one = silencingWith(files).silencing;
  const other = silencingWith(files).silencing;
  await Promise.all([one.of(NOTICE), other.of(NOTICE)]);
  await one.add(NOTICE, three);
  await other.add(NOTICE, { rule: 'numbering/order' });
  assert.equal(JSON.parse(texts.get(LIST) ?? '').ignored.length, 2);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FolderDisk, type Standing, WorkspaceFiles } from './workspace-files.ts';

const OFFICE = 'memfs:/office';
const LIST = { folder: OFFICE, path: '.gongwen/ignore.json' };

interface MemoryDisk extends FolderDisk {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** A folder in memory; `kinds` says what is no plain file. Every step takes a turn, as it does on a disk. */
function memoryDisk(
  texts: Readonly<Record<string, string>> = {},
  kinds: Readonly<Record<string, Standing['kind']>> = {},
): MemoryDisk {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    files,
    isOpen: (folder) => folder === OFFICE,
    async look(_folder, path) {
      await turn();
      const kind = kinds[path] ?? 'file';
      if (path === '坏盘') throw new Error('no answer');
      return kinds[path] === undefined && !files.has(path)
        ? undefined
        : { kind, size: files.get(path)?.byteLength ?? 0 };
    },
    async read(_folder, path) {
      await turn();
      return files.get(path) ?? new Uint8Array();
    },
    async write(_folder, path, bytes) {
      await turn();
      files.set(path, Uint8Array.from(bytes));
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const textIn = ({ files }: MemoryDisk, path: string): string => new TextDecoder().decode(files.get(path));

test('a list is read, and where there is none, nothing', async () => {
  const files = new WorkspaceFiles(memoryDisk({ '.gongwen/ignore.json': '{}' }));
  assert.deepEqual(await files.read(LIST), { text: '{}' });
  assert.deepEqual(await files.read({ folder: OFFICE, path: '.gongwen/terms.txt' }), { text: null });
});

test('a text is written over the one it was made from, and over no other', async () => {
  const disk = memoryDisk({ '.gongwen/ignore.json': 'one' });
  const files = new WorkspaceFiles(disk);
  assert.deepEqual(await files.write({ ...LIST, before: null, after: 'two' }), { isWritten: false });
  assert.equal(textIn(disk, LIST.path), 'one');
  assert.deepEqual(await files.write({ ...LIST, before: 'one', after: '二' }), { isWritten: true });
  assert.equal(textIn(disk, LIST.path), '二');
});

test('of two that write over the same text at once, one is told that it has changed', async () => {
  const disk = memoryDisk();
  const files = new WorkspaceFiles(disk);
  const answers = await Promise.all(
    ['one', 'two'].map((after) => files.write({ ...LIST, before: null, after })),
  );
  assert.deepEqual(answers, [{ isWritten: true }, { isWritten: false }]);
  assert.equal(textIn(disk, LIST.path), 'one');
});

test('nothing is read or written outside .gongwen of a folder that is open', async () => {
  const disk = memoryDisk({ '通知.txt': '机密', '.gongwen/ignore.json': '{}' });
  const files = new WorkspaceFiles(disk);
  const places = [
    { folder: OFFICE, path: '通知.txt' },
    { folder: OFFICE, path: '.gongwen/../通知.txt' },
    { folder: OFFICE, path: '../.gongwen/ignore.json' },
    { folder: OFFICE, path: '.gongwen\\..\\通知.txt' },
    { folder: OFFICE, path: '.gongwen/deep/ignore.json' },
    { folder: OFFICE, path: '.gongwen' },
    { folder: OFFICE, path: '' },
    { folder: 'memfs:/elsewhere', path: '.gongwen/ignore.json' },
  ];
  for (const place of places) {
    const read = await files.read(place);
    assert.equal('trouble' in read && read.trouble, 'outside', place.path);
    const written = await files.write({ ...place, before: '{}', after: 'x' });
    assert.equal('trouble' in written && written.trouble, 'outside', place.path);
  }
  assert.equal(textIn(disk, '通知.txt'), '机密');
});

test('a link leads nowhere, neither the list nor its folder', async () => {
  const list = new WorkspaceFiles(memoryDisk({}, { '.gongwen/ignore.json': 'link' }));
  const folder = new WorkspaceFiles(memoryDisk({ '.gongwen/ignore.json': '{}' }, { '.gongwen': 'link' }));
  const [one, other] = [await list.read(LIST), await folder.read(LIST)];
  assert.equal('trouble' in one && one.trouble, 'not-a-file');
  assert.equal('trouble' in other && other.trouble, 'outside');
});

test('a list that is no text, or too long to be one, is refused', async () => {
  const disk = memoryDisk();
  const files = new WorkspaceFiles(disk);
  disk.files.set(LIST.path, Uint8Array.of(0xd6, 0xd0));
  const bytes = await files.read(LIST);
  assert.equal('trouble' in bytes && bytes.trouble, 'not-text');
  disk.files.set(LIST.path, new Uint8Array(4 * 1024 * 1024 + 1));
  const long = await files.read(LIST);
  assert.equal('trouble' in long && long.trouble, 'too-large');
});

test('what is there can be asked of every file in the folder; one that cannot be looked at may be there', async () => {
  const files = new WorkspaceFiles(memoryDisk({ '2024/通知.txt': '' }));
  const there = (path: string) => files.exists({ folder: OFFICE, path });
  assert.equal(await there('2024/通知.txt'), true);
  assert.equal(await there('2023/通知.txt'), false);
  assert.equal(await there('坏盘'), true);
  assert.equal(await there('../通知.txt'), false);
});

test('a disk that refuses is told as such', async () => {
  const disk = { ...memoryDisk(), write: () => Promise.reject(new Error('read-only')) };
  const refused = await new WorkspaceFiles(disk).write({ ...LIST, before: null, after: 'x' });
  assert.deepEqual(refused, { trouble: 'unwritable', detail: 'Error: read-only' });
});

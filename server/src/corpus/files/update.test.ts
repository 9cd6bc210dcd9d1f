import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isSegmentFile } from './catalogue.ts';
import { documentsIn } from './listed-documents.ts';
import { takeLock } from './lock.ts';
import { openIndex } from './open-index.ts';
import { type Updated, updateIndex } from './update.ts';

let base = '';
let folder = '';
let place = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-corpus-'));
  folder = join(base, 'past');
  place = join(base, 'index');
  mkdirSync(join(folder, '2023'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), '关于做好防汛工作的通知\n各乡镇人民政府：');
  writeFileSync(join(folder, '2023', 'b.md'), '# 工作总结\n一年来，全县上下团结一心。');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const update = (isCancelled = () => false): Promise<Updated> =>
  updateIndex({ folder, place, isCancelled, tell: () => undefined });

async function paths(): Promise<string[]> {
  return documentsIn(await openIndex(place)).map(({ path }) => path);
}

async function problems(): Promise<Record<string, string>> {
  const index = await openIndex(place);
  return Object.fromEntries(
    (index?.catalogue.problems ?? []).map(({ path, reason }) => [path, reason.sentence]),
  );
}

const segments = (): string[] => readdirSync(place).filter(isSegmentFile);

test('an index follows its folder: new, changed, moved and deleted documents', async () => {
  assert.deepEqual(await update(), { end: 'done', isChanged: true, damaged: [] });
  assert.deepEqual(await paths(), ['2023/b.md', 'a.txt']);
  assert.equal((await update()).isChanged, false);
  writeFileSync(join(folder, 'a.txt'), '关于做好防汛工作的补充通知');
  renameSync(join(folder, '2023', 'b.md'), join(folder, 'b.md'));
  assert.equal((await update()).isChanged, true);
  assert.deepEqual(await paths(), ['a.txt', 'b.md']);
  rmSync(join(folder, 'a.txt'));
  await update();
  assert.deepEqual(await paths(), ['b.md']);
});

test('what cannot be read is named with its reason, and tried again once it has changed', async () => {
  writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, 'broken.docx'), 'PK no archive');
  writeFileSync(join(folder, 'empty.txt'), '  \n');
  symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, '~$a.docx'), 'x');
  await update();
  assert.deepEqual(await problems(), {
    'broken.docx': '文件已损坏，打不开',
    'empty.txt': '没有文字（可能是空文件，或者只有图片）',
    'link.txt': '这是链接，没有读',
    'scan.pdf': '还不能读 {0} 文件；可另存为 .docx 或 .txt',
  });
  assert.equal((await update()).isChanged, false);
  writeFileSync(join(folder, 'empty.txt'), '现在有字了');
  await update();
  assert.ok((await paths()).includes('empty.txt'));
  assert.ok(!Object.hasOwn(await problems(), 'empty.txt'));
});

for (const [name, harm] of [
  ['truncated', (path: string) => truncateSync(path, 40)],
  ['bit-flipped', flipOneBit],
  ['deleted', (path: string) => rmSync(path)],
] as const) {
  test(`a segment that is ${name} is not used, and is made anew`, async () => {
    await update();
    const [file = ''] = segments();
    harm(join(place, file));
    const hurt = await openIndex(place);
    assert.deepEqual(hurt?.damaged, [file]);
    assert.deepEqual(hurt?.segments, []);
    assert.deepEqual(await update(), { end: 'done', isChanged: true, damaged: [file] });
    assert.deepEqual(await paths(), ['2023/b.md', 'a.txt']);
  });
}

test('every single flipped bit of the catalogue is noticed, and the index made anew', async () => {
  await update();
  const path = join(place, 'catalogue.json');
  const sound = readFileSync(path);
  for (let at = 0; at < sound.length - 1; at++) {
    const hurt = Buffer.from(sound);
    hurt[at] = (hurt[at] as number) ^ 1;
    writeFileSync(path, hurt);
    assert.equal(await openIndex(place), undefined, `byte ${at}`);
  }
  await update();
  assert.deepEqual(await paths(), ['2023/b.md', 'a.txt']);
  assert.equal(segments().length, 1, 'the old segment is swept away');
});

test('a folder that is gone is told, and its index stays as it was', async () => {
  await update();
  renameSync(folder, join(base, 'elsewhere'));
  await assert.rejects(update(), { name: 'CorpusError', sentence: '没有这个文件夹' });
  renameSync(join(base, 'elsewhere'), folder);
  assert.equal((await update()).isChanged, false);
});

test('an index that cannot be written is told, and nothing is left behind', async () => {
  writeFileSync(place, 'a file where the index should be');
  await assert.rejects(update(), { name: 'CorpusError', sentence: '索引写不进去（{0}）' });
  assert.equal(readFileSync(place, 'utf8'), 'a file where the index should be');
});

test('two that write one index do so one after the other; readers wait for neither', async () => {
  await update();
  const lock = await takeLock(join(place, 'lock'));
  assert.ok(lock !== undefined);
  assert.equal((await update()).end, 'busy');
  assert.deepEqual(await paths(), ['2023/b.md', 'a.txt']);
  await lock.release();
  assert.equal((await update()).end, 'done');
});

test('the lock of a process that died is taken over', async () => {
  mkdirSync(place);
  const { hostname } = await import('node:os');
  writeFileSync(join(place, 'lock'), JSON.stringify({ name: 'x', process: 2 ** 22 + 1, host: hostname() }));
  assert.equal((await update()).end, 'done');
});

test('a cancelled update keeps what it has read and goes on from there', async () => {
  for (let number = 0; number < 20; number++)
    writeFileSync(join(folder, `n${number}.txt`), `第${number}号文件`);
  let asked = 0;
  const { end } = await update(() => ++asked > 12);
  assert.equal(end, 'cancelled');
  const some = (await paths()).length;
  assert.ok(some > 0 && some < 22, `${some} of 22`);
  await update();
  assert.equal((await paths()).length, 22);
});

test('many small batches are merged, and what is dead leaves the disk', async () => {
  for (let round = 0; round < 12; round++) {
    writeFileSync(join(folder, `r${round}.txt`), `第${round}轮新到的一份文件，内容并不要紧。`);
    await update();
  }
  assert.ok(segments().length <= 8, `${segments().length} segments`);
  assert.equal((await paths()).length, 14);
  for (let round = 0; round < 12; round++) rmSync(join(folder, `r${round}.txt`));
  await update();
  assert.deepEqual(await paths(), ['2023/b.md', 'a.txt']);
  const index = await openIndex(place);
  assert.equal(index?.segments.flatMap(({ segment }) => segment.documents).length, 2);
});

function flipOneBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * 0.6);
  bytes[at] = (bytes[at] as number) ^ 4;
  writeFileSync(path, bytes);
}

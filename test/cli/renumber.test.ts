import assert from 'node:assert/strict';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLEAN, folderWith, gongwen } from './gongwen.ts';

/** Sections one, three and four, an inner list with a gap, and references to both. */
const BROKEN = CLEAN.replace('二、', '三、')
  .replace('三、严明纪律', '四、严明纪律')
  .replace('汛期实行全天值班', '值班要求见第四部分第（三）项，汛期实行全天值班')
  .replace('对擅离职守的', '　　（一）按时到岗。\n　　（三）不得脱岗。\n　　对擅离职守的');
const RIGHT = BROKEN.replace('三、', '二、')
  .replace('四、严', '三、严')
  .replace('第四部分第（三）项', '第三部分第（二）项')
  .replace('（三）不得', '（二）不得');

test('without --write it shows what would change and touches nothing', async (t) => {
  const folder = await folderWith(t, { 'draft.txt': BROKEN });
  const { code, out, err } = await gongwen(['renumber', 'draft.txt'], { cwd: folder });
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.deepEqual(out.split('\n'), [
    'draft.txt:7:3   三、 → 二、',
    'draft.txt:8:8   第四部分第（三）项 → 第三部分第（二）项  引用跟着改',
    'draft.txt:9:3   四、 → 三、',
    'draft.txt:11:3  （三） → （二）                          在“四、”之下',
    '4 处要改',
    '',
  ]);
  assert.equal(await readFile(join(folder, 'draft.txt'), 'utf8'), BROKEN);
});

test('--write changes the numbers, and then there is nothing left to change', async (t) => {
  const folder = await folderWith(t, { 'draft.txt': BROKEN });
  const path = join(folder, 'draft.txt');
  await chmod(path, 0o640);
  const written = await gongwen(['renumber', '--write', path]);
  assert.equal(written.code, 0);
  assert.match(written.err, /改好 4 处/);
  assert.doesNotMatch(written.out, /处要改/);
  assert.equal(await readFile(path, 'utf8'), RIGHT);
  assert.equal((await stat(path)).mode & 0o777, 0o640);
  assert.deepEqual(await readdir(folder), ['draft.txt']);

  const again = await gongwen(['renumber', '--write', path]);
  assert.deepEqual(again, { code: 0, out: '没有要改的序号\n', err: '' });
});

test('the encoding, the byte order mark and the line breaks of the file stay', async (t) => {
  const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const utf16 = (text: string) => Buffer.from(crlf(text), 'utf16le');
  const folder = await folderWith(t, { 'utf8.txt': crlf(BROKEN), 'utf16.txt': utf16(BROKEN) });
  for (const name of ['utf8.txt', 'utf16.txt']) {
    assert.equal((await gongwen(['renumber', '--write', name], { cwd: folder })).code, 0);
  }
  assert.equal(await readFile(join(folder, 'utf8.txt'), 'utf8'), crlf(RIGHT));
  assert.deepEqual(await readFile(join(folder, 'utf16.txt')), utf16(RIGHT));
});

test('GB18030 stays GB18030', async (t) => {
  // 一、工作。 三、要求。 with enough words to be known for Chinese, as Windows writes them.
  const words = 'b8f7b5a5cebbd2aad7a5bdf4d7a5cab5b9a4d7f7c2e4cab5a1a3';
  const line = (number: string) => Buffer.from(`${number}a1a2${words}0a`, 'hex');
  const [one, two, three] = [line('d2bb'), line('b6fe'), line('c8fd')];
  const folder = await folderWith(t, { 'draft.txt': Buffer.concat([one, three]) });
  assert.equal((await gongwen(['renumber', '--write', 'draft.txt'], { cwd: folder })).code, 0);
  assert.deepEqual(await readFile(join(folder, 'draft.txt')), Buffer.concat([one, two]));
});

test('the JSON tells every change, and what was left', async (t) => {
  const text = BROKEN.replace('第四部分第（三）项', '第二部分');
  const folder = await folderWith(t, { 'draft.txt': text });
  const { code, out } = await gongwen(['renumber', '--format', 'json', 'draft.txt'], { cwd: folder });
  assert.equal(code, 1);
  const { version, path, written, changes, left } = JSON.parse(out);
  assert.deepEqual([version, path, written], [1, 'draft.txt', false]);
  assert.deepEqual(changes[0], {
    kind: 'ordinal',
    range: { start: { line: 6, character: 2 }, end: { line: 6, character: 4 } },
    before: '三、',
    after: '二、',
    under: null,
  });
  assert.equal(changes.at(-1).under, '四、');
  assert.deepEqual(left, [
    {
      range: { start: { line: 7, character: 7 }, end: { line: 7, character: 11 } },
      text: '第二部分',
      reason: 'leads-nowhere',
    },
  ]);
  const writing = await gongwen(['renumber', '--write', '--format=json', 'draft.txt'], { cwd: folder });
  assert.equal(writing.code, 1, 'what is left is for the writer to look at');
  assert.equal(JSON.parse(writing.out).written, true);
});

test('right numbers, and what is no Chinese prose, are left in peace', async (t) => {
  const folder = await folderWith(t, { 'clean.txt': CLEAN, 'notes.md': '1. one\n3. three\n' });
  assert.deepEqual(await gongwen(['renumber', 'clean.txt'], { cwd: folder }), {
    code: 0,
    out: '没有要改的序号\n',
    err: '',
  });
  const { code, out, err } = await gongwen(['renumber', 'notes.md'], { cwd: folder });
  assert.equal(code, 0);
  assert.equal(out, '没有要改的序号\n');
  assert.match(err, /notes\.md.*不是中文正文/);
});

test('standard input can be looked at, not written', async () => {
  const { code, out } = await gongwen(['renumber', '-'], { stdin: BROKEN });
  assert.equal(code, 1);
  assert.match(out, /^-:7:3 /);
  const writing = await gongwen(['renumber', '--write', '-'], { stdin: BROKEN });
  assert.equal(writing.code, 2);
  assert.match(writing.err, /--write 只能改文件/);
});

test('a damaged file is shown and not written', async (t) => {
  const bytes = Buffer.concat([Buffer.from(BROKEN), Uint8Array.of(0xff), Buffer.from('\n')]);
  const folder = await folderWith(t, { 'draft.txt': bytes });
  const { code, err } = await gongwen(['renumber', '--write', 'draft.txt'], { cwd: folder });
  assert.equal(code, 2);
  assert.match(err, /draft\.txt.*字节损坏.*没有修改/);
  assert.deepEqual(await readFile(join(folder, 'draft.txt')), bytes);
  assert.match((await gongwen(['renumber', 'draft.txt'], { cwd: folder })).out, /4 处要改/);
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no file', ['renumber'], /一个文件/],
  ['two files', ['renumber', 'a.txt', 'b.txt'], /一个文件/],
  ['a file that is not there', ['renumber', 'none.txt'], /none\.txt.*没有这个文件/],
  ['an option of another command', ['renumber', '--fix', 'a.txt'], /没有 --fix 这个选项/],
  ['an unknown format', ['renumber', '--format', 'sarif', 'a.txt'], /--format.*“sarif”/],
];
for (const [name, argv, message] of wrong) {
  test(`${name} is bad use`, async () => {
    const { code, out, err } = await gongwen(argv);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
  });
}

test('everything it says can be had in English', async (t) => {
  const folder = await folderWith(t, { 'draft.txt': BROKEN.replace('第四部分第（三）项', '第二部分') });
  const help = await gongwen(['renumber', '--help', '--language', 'en']);
  assert.doesNotMatch(help.out, /\p{Script=Han}/u);
  const { out } = await gongwen(['renumber', '--language', 'en', 'draft.txt'], { cwd: folder });
  assert.match(out, /Under “四、”/);
  assert.match(out, /this item was never there/);
  assert.match(out, /to change: 3/);
});

test('a folder is no file', async (t) => {
  const folder = await folderWith(t, {});
  await writeFile(join(folder, 'draft.txt'), BROKEN);
  const { code, err } = await gongwen(['renumber', folder]);
  assert.equal(code, 2);
  assert.match(err, /这是文件夹/);
});

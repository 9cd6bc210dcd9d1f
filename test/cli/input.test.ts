import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { encode } from '../../server/src/text/encoding/encode.ts';
import { CLEAN, check, folderWith, GAP, gongwen } from './gongwen.ts';

const WHERE = { start: { line: 8, character: 2 }, end: { line: 8, character: 4 } };

for (const [name, bytes] of [
  ['UTF-8', encode(GAP, 'utf-8', false)],
  ['UTF-8 with a byte order mark', encode(GAP, 'utf-8', true)],
  ['UTF-16LE with a mark', encode(GAP, 'utf-16le', true)],
  ['UTF-16LE without', encode(GAP, 'utf-16le', false)],
  ['UTF-16BE with a mark', encode(GAP, 'utf-16be', true)],
  ['UTF-16BE without', encode(GAP, 'utf-16be', false)],
  ['GB18030', encode(GAP, 'gb18030', false)],
  ['GB18030 with Windows line breaks', encode(GAP.replaceAll('\n', '\r\n'), 'gb18030', false)],
] as const) {
  test(`${name} gives the same finding in the same place`, async (t) => {
    const cwd = await folderWith(t, { 'draft.txt': bytes });
    const { report, err } = await check(['draft.txt'], cwd);
    assert.equal(err, '');
    assert.deepEqual(
      report.files[0]!.findings.map(({ rule, range }) => ({ rule, range })),
      [{ rule: 'numbering/gap', range: WHERE }],
    );
  });
}

test('an empty file holds no document and no fault', async (t) => {
  const cwd = await folderWith(t, { 'empty.txt': '' });
  const { code, report } = await check(['empty.txt'], cwd);
  assert.equal(code, 0);
  assert.deepEqual(report.files, [{ path: 'empty.txt', documents: 0, genre: [], findings: [] }]);
  assert.equal((await gongwen(['outline', 'empty.txt'], { cwd })).code, 0);
});

test('text that is not Chinese prose is left alone, and the sum says so', async (t) => {
  const cwd = await folderWith(t, { 'requirements.txt': '1. flask\n3. numpy\n', 'a.txt': CLEAN });
  const { code, out } = await gongwen(['check', '.'], { cwd });
  assert.equal(code, 0);
  assert.match(out, /检查了 1 个文件（1 篇公文）；没有发现问题；1 个文件不是中文正文/);
});

test('a file of 5 MB is checked, in UTF-8 and in GB18030', async (t) => {
  const many = CLEAN.repeat(Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(CLEAN))) + GAP;
  const cwd = await folderWith(t, { 'utf-8.txt': many, 'gb.txt': encode(many, 'gb18030', false) });
  const { report, err } = await check(['.'], cwd);
  assert.equal(err, '');
  const [gb, utf8] = report.files;
  assert.deepEqual(gb!.findings.length, utf8!.findings.length);
  assert.ok(utf8!.findings.some(({ rule }) => rule === 'numbering/gap'));
});

test('a file without end or beyond all drafts is named', async (t) => {
  const cwd = await folderWith(t, { 'huge.txt': CLEAN.repeat(60_000), 'a.txt': CLEAN });
  const { code, report, err } = await check(['huge.txt', 'a.txt'], cwd);
  assert.equal(code, 2);
  assert.equal(report.files.length, 1);
  assert.match(err, /huge\.txt：文件太大（超过 16 MB）/);
});

test('a line of 1 MB is checked', async (t) => {
  const line = '一是抓学习，二是抓落实，四是抓督查，1.2.3（一）①第一，（某）'.repeat(12_000);
  const cwd = await folderWith(t, {
    'line.txt': `${GAP}${line}`,
    'bare.txt': line,
    'digits.txt': `公文${'1.'.repeat(500_000)}`,
  });
  const { code, report } = await check(['.'], cwd);
  assert.notEqual(code, 2);
  assert.equal(report.files.length, 3);
});

test('NUL bytes in a draft do not hide its faults', async (t) => {
  const cwd = await folderWith(t, { 'nul.txt': GAP.replace('通知如下', '通知\0如下') });
  const { report } = await check(['nul.txt'], cwd);
  const found = report.files[0]!.findings;
  assert.deepEqual(found.find(({ rule }) => rule === 'numbering/gap')?.range, WHERE);
  assert.ok(found.some(({ rule }) => rule === 'finish/damaged-text'));
});

test('lone surrogates and damaged bytes are named, and the rest is checked', async (t) => {
  const utf16 = encode(GAP, 'utf-16le', true);
  const utf8 = encode(GAP, 'utf-8', false);
  const cwd = await folderWith(t, {
    'surrogate.txt': Buffer.concat([utf16, Uint8Array.of(0x3d, 0xd8, 0x0a, 0)]),
    'byte.txt': Buffer.concat([utf8, Uint8Array.of(0xff)]),
    'wtf-8.txt': Buffer.concat([utf8, Uint8Array.of(0xed, 0xa0, 0xbd)]),
  });
  const { code, report, err } = await check(['.'], cwd);
  assert.equal(code, 1);
  for (const file of report.files) {
    assert.deepEqual(file.findings[0]!.range, WHERE, file.path);
    assert.match(err, new RegExp(`${file.path}：有 \\d 处字节损坏`));
  }
});

test('what cannot be read is named, and the rest is checked', async (t) => {
  const cwd = await folderWith(t, {
    'a.txt': GAP,
    'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'word.txt': Buffer.from('504b0304140006000800', 'hex'),
    'program.txt': Buffer.from('4d5a9000030000000400000000000000ffff0000b8000000', 'hex'),
    'big5.txt': Buffer.from('b3f8a769a4baae65'.repeat(20), 'hex'),
    'z.txt': CLEAN,
  });
  const { code, report, err } = await check(['missing.txt', '.'], cwd);
  assert.equal(code, 2);
  assert.deepEqual(
    report.files.map(({ path, findings }) => [path, findings.length]),
    [
      ['a.txt', 1],
      ['z.txt', 0],
    ],
  );
  assert.match(err, /missing\.txt：没有这个文件/);
  assert.match(err, /picture\.txt：这是图片/);
  assert.match(err, /word\.txt：这是 Word/);
  assert.match(err, /program\.txt：这不是文字/);
  assert.match(err, /big5\.txt：认不出文字的编码/);
  assert.doesNotMatch(err, /^ +at /m, 'no stack');
});

test('a name cannot write to the terminal', { skip: process.platform === 'win32' }, async (t) => {
  const cwd = await folderWith(t, { 'a\u001b[31m.txt': GAP });
  const { out, err } = await gongwen(['check', '.', 'none\u001b[2J'], { cwd });
  assert.ok(!out.includes('\u001b') && !err.includes('\u001b'));
});

test('links in folders are passed by and named; one that is named is followed', async (t) => {
  const cwd = await folderWith(t, { 'drafts/a.txt': GAP });
  await mkdir(join(cwd, 'drafts/sub'));
  try {
    await symlink('..', join(cwd, 'drafts/sub/loop'));
    await symlink('a.txt', join(cwd, 'drafts/again.txt'));
    await symlink('nowhere.txt', join(cwd, 'drafts/dangling.txt'));
    await symlink('circle.txt', join(cwd, 'circle.txt'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return t.skip('this account may not make links');
    throw error;
  }
  const folder = await check(['drafts'], cwd);
  assert.deepEqual(
    folder.report.files.map(({ path }) => path),
    ['drafts/a.txt'],
  );
  assert.equal(folder.code, 1);
  assert.match(folder.err, /drafts\/sub\/loop：文件夹里的链接/);
  assert.match(folder.err, /drafts\/dangling\.txt：文件夹里的链接/);
  const named = await check(['drafts/again.txt', 'drafts/dangling.txt', 'circle.txt'], cwd);
  assert.equal(named.code, 2);
  assert.equal(named.report.files[0]!.findings.length, 1);
  assert.match(named.err, /dangling\.txt：没有这个文件/);
  assert.match(named.err, /circle\.txt：链接绕成了圈/);
});

test('a folder without drafts is named', async (t) => {
  const cwd = await folderWith(t, { 'data/table.csv': '1,2' });
  const { code, report, err } = await check(['data'], cwd);
  assert.equal(code, 0);
  assert.deepEqual(report.files, []);
  assert.match(err, /data：没有可检查的文件/);
});

test('an outline of what cannot be read is a trouble', async (t) => {
  const cwd = await folderWith(t, { 'picture.txt': Buffer.from('89504e470d0a1a0a', 'hex') });
  for (const path of ['picture.txt', 'missing.txt', '.']) {
    const { code, out, err } = await gongwen(['outline', path], { cwd });
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, new RegExp(`${path.replace('.', '\\.')}：`));
  }
});

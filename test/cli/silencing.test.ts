import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { IGNORE_FILE, withIgnored } from '../../server/src/check/ignore-file.ts';
import { type Ignored, placeOf } from '../../server/src/check/ignore-list.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { check, folderWith, GAP, gongwen } from './gongwen.ts';

/** The entry the editor makes for the finding on 四、 in GAP, when it stands in `file`. */
function ignoredGap(file: string): Ignored {
  const start = GAP.indexOf('四、');
  const previous = GAP.indexOf('二、');
  const place = placeOf(
    {
      rule: 'numbering/gap',
      severity: 'warning',
      message: '',
      span: { start, end: start + 2 },
      related: [{ span: { start: previous, end: previous + 2 }, message: '' }],
    },
    new Draft(GAP),
  );
  return { file, rule: 'numbering/gap', place };
}
function listOf(...entries: readonly Ignored[]): string {
  return entries.reduce<string | undefined>(
    (text, entry) => withIgnored(text, entry) as string,
    undefined,
  ) as string;
}

test('what the editor ignores is left out, and it is said how much', async (t) => {
  const cwd = await folderWith(t, {
    [IGNORE_FILE]: listOf(ignoredGap('2025/a.txt')),
    '2025/a.txt': GAP,
    '2025/b.txt': GAP,
  });
  const { code, err, report } = await check(['2025/a.txt'], cwd);
  assert.deepEqual(
    [code, report.files[0]?.findings, err],
    [0, [], 'gongwen: 2025/a.txt：按忽略清单略过 1 处\n'],
  );
  assert.equal((await gongwen(['check', 'a.txt'], { cwd: join(cwd, '2025') })).code, 0, 'from below');
  assert.equal(
    (await gongwen(['check', '2025/b.txt'], { cwd })).code,
    1,
    'another draft with the same words',
  );
  assert.equal((await gongwen(['check', '-'], { cwd, stdin: GAP })).code, 1, 'standard input has no folder');
});

test('it comes back when its own words change, and not for edits elsewhere', async (t) => {
  const cwd = await folderWith(t, { [IGNORE_FILE]: listOf(ignoredGap('a.txt')), 'a.txt': GAP });
  const codeFor = async (text: string) => {
    await writeFile(join(cwd, 'a.txt'), text);
    return (await gongwen(['check', 'a.txt'], { cwd })).code;
  };
  assert.equal(await codeFor(GAP.replace('克服麻痹思想', '克服麻痹思想和侥幸心理')), 0);
  assert.equal(await codeFor(`（初稿）\n${GAP}`), 0);
  assert.equal(await codeFor(GAP.replace('四、', '五、')), 1);
  assert.equal(await codeFor(GAP.replace('严明纪律', '严肃纪律')), 1);
  assert.equal(await codeFor(GAP.replace('二、', '（二）')), 1);
});

test('a draft that was given another name takes along what is ignored in it', async (t) => {
  const cwd = await folderWith(t, { [IGNORE_FILE]: listOf(ignoredGap('a.txt')), 'a.txt': GAP });
  await rename(join(cwd, 'a.txt'), join(cwd, 'final.txt'));
  assert.equal((await gongwen(['check', 'final.txt'], { cwd })).code, 0);
});

test('a rule ignored in a file is ignored there alone', async (t) => {
  const list = listOf({ file: 'a.txt', rule: 'numbering/gap' });
  const cwd = await folderWith(t, { [IGNORE_FILE]: list, 'a.txt': GAP, 'b.txt': GAP });
  const { report } = await check(['.'], cwd);
  assert.deepEqual(
    report.files.map(({ findings }) => findings.length),
    [0, 1],
  );
});

test('the nearest list counts, and only that', async (t) => {
  const cwd = await folderWith(t, {
    [IGNORE_FILE]: listOf(ignoredGap('inner/a.txt')),
    [`inner/${IGNORE_FILE}`]: listOf({ file: 'b.txt', rule: 'numbering/gap' }),
    'inner/a.txt': GAP,
    'inner/b.txt': GAP,
  });
  assert.equal((await gongwen(['check', 'inner/a.txt'], { cwd })).code, 1);
  assert.equal((await gongwen(['check', 'inner/b.txt'], { cwd })).code, 0);
});

test('a damaged list is named, once, and what can be read of it counts', async (t) => {
  const cwd = await folderWith(t, {
    [IGNORE_FILE]: '{"version": 1, "ignored": [7, {"file": "b.txt", "rule": "numbering/gap"}]}',
    'a.txt': GAP,
    'b.txt': GAP,
  });
  const { code, err } = await gongwen(['check', '.'], { cwd });
  assert.equal(code, 1);
  assert.equal(err.match(/ignore\.json：忽略清单有读不懂的地方.*第 1 条看不懂/g)?.length, 1);
  assert.match(err, /b\.txt：按忽略清单略过 1 处/);
  await writeFile(join(cwd, IGNORE_FILE), Buffer.from([0xff, 0x00, 0xfe, 0x01]));
  assert.equal((await gongwen(['check', 'a.txt'], { cwd })).code, 1);
});

test('the levels of the folder’s settings hold, unless the command line says otherwise', async (t) => {
  const cwd = await folderWith(t, {
    '.vscode/settings.json': '{\n  // 本办公室的习惯\n  "gongwen.rules": { "numbering/gap": "off", },\n}\n',
    'a.txt': GAP,
    'sub/b.txt': GAP,
  });
  const { code, report } = await check(['.'], cwd);
  assert.deepEqual([code, report.files.flatMap(({ findings }) => findings)], [0, []]);
  const asked = await check(['--rules', 'numbering/*=error', 'sub/b.txt'], cwd);
  assert.equal(asked.report.files[0]?.findings[0]?.severity, 'error');
  await writeFile(join(cwd, '.vscode/settings.json'), '{ "gongwen.rules": ');
  const broken = await gongwen(['check', 'a.txt', 'sub/b.txt'], { cwd });
  assert.equal(broken.code, 1);
  assert.equal(broken.err.match(/settings\.json：不是合格的 JSON/g)?.length, 1);
});

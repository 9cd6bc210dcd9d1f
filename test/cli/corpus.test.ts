import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { gongwen } from './gongwen.ts';

const PASSAGE =
  '汛期实行领导带班和二十四小时值班制度，带班领导不得以电话值守代替到岗，2024年9月底前换班轮训一遍，轮训名单报县水务局备案。';
const TOWNS = '关于做好值守工作的通知\n各乡镇人民政府：\n';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-cli-corpus-'));
  process.env.XDG_CACHE_HOME = join(base, 'cache');
  mkdirSync(join(base, 'past', '2024'), { recursive: true });
  writeFileSync(join(base, 'past', '2024', '通知.txt'), `${TOWNS}一、加强值守。${PASSAGE}\n2024年4月10日\n`);
  writeFileSync(join(base, '稿子.txt'), `${TOWNS}一、压实责任。${PASSAGE}\n2025年4月10日\n`);
});
afterEach(() => {
  delete process.env.XDG_CACHE_HOME;
  rmSync(base, { recursive: true, force: true });
});

const json = ['--format', 'json'];

/** The findings about repetition in the one file checked. */
function repeated(out: string) {
  const [file] = JSON.parse(out).files;
  return file.findings.filter(({ rule }: { rule: string }) => rule.startsWith('repetition/'));
}

test('check --corpus tells what stands in past documents, and where', async () => {
  const { code, out } = await gongwen([
    'check',
    ...json,
    '--corpus',
    join(base, 'past'),
    join(base, '稿子.txt'),
  ]);
  assert.equal(code, 1);
  const found = repeated(out);
  assert.deepEqual(
    found.map(({ rule, severity, fix }: Record<string, unknown>) => [rule, severity, fix]),
    [
      ['repetition/corpus', 'warning', null],
      ['repetition/stale', 'warning', 'ask'],
    ],
  );
  assert.equal(found[0].related[0].path, join(base, 'past', '2024', '通知.txt'));
  assert.deepEqual(found[0].related[0].range.start, { line: 2, character: 7 });
});

test('index tells how many documents it read, and names on err what it could not', async () => {
  const to = join(base, 'index');
  const first = await gongwen(['index', join(base, 'past'), '--to', to]);
  assert.deepEqual([first.code, first.err], [0, '']);
  assert.equal(first.out, `${join(base, 'past')}：1 份材料\n`);
  assert.equal(readdirSync(to).length, 1);
  const { out } = await gongwen(['check', ...json, '--corpus', to, join(base, '稿子.txt')]);
  assert.equal(repeated(out).length, 2);
  writeFileSync(join(base, 'past', '扫描.pdf'), '%PDF');
  const second = await gongwen(['index', join(base, 'past'), '--to', to]);
  assert.equal(second.code, 2);
  assert.match(second.err, /扫描\.pdf：还不能读 \.pdf 文件/);
});

test('the least repetition can be set, within bounds', async () => {
  const corpus = ['--corpus', join(base, 'past'), join(base, '稿子.txt')];
  const much = await gongwen(['check', ...json, '--minimum', '500', ...corpus]);
  assert.deepEqual(repeated(much.out), []);
  for (const value of ['12', '1001', 'x', '']) {
    assert.equal((await gongwen(['check', `--minimum=${value}`, ...corpus])).code, 2, value);
  }
});

test('a draft that stands in the corpus itself is no source of its own', async () => {
  const own = join(base, 'past', '2024', '通知.txt');
  const { out } = await gongwen(['check', ...json, '--corpus', join(base, 'past'), own]);
  assert.deepEqual(repeated(out), []);
});

test('a corpus without a single document is said to be one', async () => {
  mkdirSync(join(base, 'empty'));
  const { code, err } = await gongwen(['check', '--corpus', join(base, 'empty'), join(base, '稿子.txt')]);
  assert.equal(code, 0);
  assert.match(err, /empty：没有读到任何材料/);
});

test('a folder that is not there is named', async () => {
  const gone = join(base, 'gone');
  for (const words of [
    ['index', gone],
    ['check', '--corpus', gone, join(base, '稿子.txt')],
  ]) {
    const { code, err } = await gongwen(words);
    assert.equal(code, 2);
    assert.match(err, /gone：没有这个文件夹/);
  }
});

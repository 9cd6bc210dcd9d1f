import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { CLAUSE, FILLER, NAME, writePast } from '../past-office.ts';
import { gongwen, type Report } from './gongwen.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'gongwen-cli-phrases-'));
  process.env.XDG_CACHE_HOME = join(base, 'cache');
  writePast(join(base, 'past'));
});
afterEach(() => {
  delete process.env.XDG_CACHE_HOME;
  rmSync(base, { recursive: true, force: true });
});

interface Row {
  readonly phrase: string;
  readonly class: string;
  readonly known: boolean;
  readonly documents: number;
  readonly count: number;
  readonly examples: readonly string[];
}

async function rows(...argv: string[]): Promise<readonly Row[]> {
  const { code, out } = await gongwen(['phrases', 'mine', join(base, 'past'), '--format', 'json', ...argv]);
  assert.equal(code, 0);
  const report = JSON.parse(out);
  assert.equal(report.version, 1);
  return report.phrases;
}

test('phrases mine finds the filler and the names of an office, with their counts', async () => {
  const found = await rows('--segmenter', 'jieba-wasm');
  const of = (phrase: string) => found.find((row) => row.phrase === phrase);
  assert.deepEqual(
    [of(FILLER), of(NAME)].map((row) => [row?.class, row?.known, row?.documents, row?.count]),
    [
      ['stock', false, 8, 16],
      ['term', false, 8, 16],
    ],
  );
  assert.ok(of(FILLER)?.examples.every((clause) => clause.includes(FILLER)));
});

test('near-copies count once, and one file however often it says a phrase', async () => {
  const [first] = readdirSync(join(base, 'past')).sort();
  const text = readFileSync(join(base, 'past', first as string), 'utf8');
  for (const number of [1, 2, 3]) writeFileSync(join(base, 'past', `修订${number}.txt`), `${text}修订稿。\n`);
  assert.equal((await rows()).find(({ phrase }) => phrase === FILLER)?.documents, 8);
});

test('without --format the same is a table', async () => {
  const { out, err } = await gongwen(['phrases', 'mine', join(base, 'past')]);
  assert.equal(err, '');
  assert.match(out, /^读了 8 份材料/);
  assert.match(out, new RegExp(`^${FILLER} +套话 +8 +16 `, 'm'));
});

test('--to writes a list to pick from instead, and what is picked counts as stock', async () => {
  const list = join(base, '清单.tsv');
  const { code, out } = await gongwen(['phrases', 'mine', join(base, 'past'), '--to', list]);
  assert.deepEqual([code, out], [0, '']);
  assert.match(readFileSync(list, 'utf8'), new RegExp(`^\\t${FILLER}\\t套话\\t8\\t16\\t`, 'm'));

  const draft = join(base, '稿子.txt');
  const works = ['泵站', '水闸', '渠道', '堤防', '水窖'];
  const lines = works.map((work) => `${work}检修要${FILLER}，${work}每处派两名干部到场。`);
  writeFileSync(draft, `关于做好农田水利工作的意见\n${lines.join('\n')}\n`);
  const stock = async (): Promise<string[]> => {
    const checked = await gongwen(['check', '--format', 'json', draft]);
    const { files } = JSON.parse(checked.out) as Report;
    return (files[0]?.findings ?? []).map(({ rule }) => rule).filter((rule) => rule.startsWith('phrase/'));
  };
  assert.deepEqual(await stock(), []);
  mkdirSync(join(base, '.gongwen'));
  writeFileSync(join(base, '.gongwen', 'phrases.txt'), `# 本单位的套话\n${FILLER}\n`);
  assert.deepEqual(await stock(), ['phrase/overused']);
});

test('check --corpus tells a clause that many past documents have, and where', async () => {
  const draft = join(base, '稿子.txt');
  writeFileSync(
    draft,
    `2025年农田水利工作总结\n今年${CLAUSE}的经验推广到东片。\n西片照旧安排，${CLAUSE}，没有人抢水。\n`,
  );
  const past = join(base, 'past');
  const { code, out } = await gongwen(['check', '--format', 'json', '--corpus', past, draft]);
  assert.equal(code, 0);
  const { files } = JSON.parse(out) as Report;
  const found = files[0]?.findings.filter(({ rule }) => rule === 'phrase/common') ?? [];
  assert.equal(found.length, 1);
  assert.match(found[0]?.message ?? '', /^8 份往年材料里都有这句话/);
  assert.deepEqual(found[0]?.range, { start: { line: 2, character: 7 }, end: { line: 2, character: 21 } });
  assert.equal(found[0]?.related.length, 5);
  for (const { path, range } of found[0]?.related ?? []) {
    const line = readFileSync(path, 'utf8').split('\n')[range.start.line] as string;
    assert.equal(line.slice(range.start.character, range.end.character), CLAUSE);
  }
});

test('what cannot be done is said, with exit code 2', async () => {
  const missing = await gongwen(['phrases', 'mine', join(base, 'nowhere')]);
  assert.deepEqual([missing.code, missing.out], [2, '']);
  assert.match(missing.err, /nowhere：没有这个文件夹/);
  const unwritable = join(base, 'nowhere', 'list.txt');
  const written = await gongwen(['phrases', 'mine', join(base, 'past'), '--to', unwritable]);
  assert.deepEqual([written.code, written.out], [2, '']);
  assert.match(written.err, /nowhere\/list\.txt：写不进去/);
  assert.equal((await gongwen(['phrases', 'mine'])).code, 2);
  assert.equal((await gongwen(['phrases', 'dig', join(base, 'past')])).code, 2);
  assert.equal((await gongwen(['phrases', 'mine', join(base, 'past'), '--segmenter', 'scissors'])).code, 2);
});

test('a folder that is gone takes nothing from the others', async () => {
  const { code, out, err } = await gongwen(['phrases', 'mine', join(base, 'nowhere'), join(base, 'past')]);
  assert.equal(code, 2);
  assert.match(err, /nowhere：没有这个文件夹/);
  assert.ok(out.includes(FILLER));
});

test('too few documents give nothing, and the reason', async () => {
  mkdirSync(join(base, 'few'));
  writeFileSync(join(base, 'few', '通知.txt'), `${CLAUSE}。`.repeat(20));
  const { code, err } = await gongwen(['phrases', 'mine', join(base, 'few')]);
  assert.equal(code, 0);
  assert.match(err, /只读到 1 份材料，至少要有 4 份/);
});

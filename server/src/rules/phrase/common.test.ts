import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../check/checker.ts';
import { createSay } from '../../check/say.ts';
import type { Common } from '../../corpus/clauses/common-reader.ts';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import { Draft } from '../../document/draft.ts';
import { LineIndex } from '../../text/lines.ts';
import { repeatedInCorpus } from '../repetition/corpus.ts';
import { common } from './common.ts';

const CLAUSE = '灌溉期间实行分片轮灌错峰用水由乡镇统一排定日程';
const PAST = { key: '往年.txt', name: '往年.txt', size: 0, modified: 0, digest: '' };

function commonAt(text: string, words: string): Common {
  const start = text.indexOf(words);
  const lines = new LineIndex(words);
  const place = { document: PAST, there: { start: 0, end: words.length }, lines };
  return { here: { start, end: start + words.length }, documents: 6, of: 40, places: [place] };
}

/** The stretch `words` of `text`, as a past document has it unchanged. */
function reuseAt(text: string, words: string): PlacedReuse {
  const start = text.indexOf(words);
  const here = { start, end: start + words.length };
  const there = { start: 0, end: words.length };
  return {
    document: PAST,
    here,
    there,
    equal: [{ here, there }],
    han: words.length,
    similarity: 1,
    words,
    thereLines: new LineIndex(words),
    thereFacts: undefined,
  };
}

function rulesIn(
  text: string,
  known: { commons?: Common[]; reuses?: PlacedReuse[] },
  terms: string[] = [],
): string[] {
  const checker = createChecker({
    rules: [repeatedInCorpus, common],
    config: { rules: {}, terms },
    say: createSay(),
    logger: { error: assert.fail },
  });
  return checker.check(new Draft(text), undefined, known).map(({ rule }) => rule);
}

const DRAFT = `今年农田水利的安排\n东片照旧，${CLAUSE}，没有人抢水。\n`;

test('a short passage that is a common clause is told as that alone', () => {
  const reuses = [reuseAt(DRAFT, CLAUSE)];
  assert.deepEqual(rulesIn(DRAFT, { reuses }), ['repetition/corpus']);
  assert.deepEqual(rulesIn(DRAFT, { reuses, commons: [commonAt(DRAFT, CLAUSE)] }), ['phrase/common']);
});

test('a whole passage that holds a common clause is told as a passage alone', () => {
  const passage = `东片照旧，${CLAUSE}，斗渠口的闸门由村级水管员开关，每开一次登记一次，登记簿月底交水利站核对存档。`;
  const text = `今年农田水利的安排\n${passage}\n`;
  const known = { reuses: [reuseAt(text, passage)], commons: [commonAt(text, CLAUSE)] };
  assert.deepEqual(rulesIn(text, known), ['repetition/corpus']);
});

test('what must be worded so, what the writer protects and what is quoted is not told', () => {
  const law = '东片的案件两起，依法追究刑事责任，已经移送。';
  assert.deepEqual(rulesIn(law, { commons: [commonAt(law, '依法追究刑事责任')] }), []);
  assert.deepEqual(
    rulesIn(DRAFT, { commons: [commonAt(DRAFT, CLAUSE)] }, [
      '灌溉期间实行分片轮灌',
      '错峰用水由乡镇统一排定',
    ]),
    [],
  );
  const quoted = `东片照旧。县里说：“${CLAUSE}。”没有人抢水。`;
  assert.deepEqual(rulesIn(quoted, { commons: [commonAt(quoted, CLAUSE)] }), []);
});

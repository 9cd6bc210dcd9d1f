import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { fold } from '../../text/folding/fold.ts';
import { textAt } from '../../text/span.ts';
import { digestOf } from '../digest.ts';
import { MemoryStore } from '../memory-store.ts';
import { buildSegment } from '../segments/build.ts';
import { Segment } from '../segments/segment.ts';
import { commonClausesOf, commonFrom } from './common-clauses.ts';
import { type Common, CommonReader } from './common-reader.ts';

const CLAUSE = '渠道清淤由受益村自己出工';
const DRAFT = `今年的安排是：${CLAUSE}，费用不再补助。`;

/** A document that shares nothing with the others but `words`. */
function document(number: number, words: string): string {
  const own = Array.from({ length: 30 }, (_, line) => `第${number * 100 + line}号闸门${number}月检修`).join(
    '。',
  );
  return `${own}。${words}，验收合格${number}处。`;
}

async function commons(
  texts: readonly string[],
  draft = DRAFT,
  isDraft: (key: string) => boolean = () => false,
  texted: (key: string) => string | undefined = (key) => texts[Number(key)],
): Promise<readonly Common[]> {
  const documents = texts.map((text, index) => {
    const { units } = fold(text);
    const key = String(index);
    return { document: { key, name: key, size: 0, modified: 0, digest: digestOf(units) }, units };
  });
  const store = new MemoryStore(
    [{ segment: Segment.of(buildSegment(documents)), dead: new Set<number>() }],
    ({ key }) => Promise.resolve(texted(key)),
  );
  const common = await commonClausesOf(store, () => Promise.resolve());
  return new CommonReader(store, common, ({ key }) => isDraft(key)).read(new Draft(draft));
}

const four = [1, 2, 3, 4].map((number) => document(number, CLAUSE));

test('a clause of four documents is told with its places', async () => {
  const texts = [...four, document(5, '渠道清淤由县里统一招标')];
  const [found, ...others] = await commons(texts);
  assert.deepEqual(others, []);
  assert.equal(textAt(DRAFT, found?.here ?? { start: 0, end: 0 }), CLAUSE);
  assert.deepEqual([found?.documents, found?.of], [4, 5]);
  assert.deepEqual(
    found?.places.map(({ document, there }) => [
      document.key,
      textAt(texts[Number(document.key)] ?? '', there),
    ]),
    ['3', '2', '1', '0'].map((key) => [key, CLAUSE]),
  );
});

test('a clause of three documents is not', async () => {
  assert.deepEqual(await commons([...four.slice(1), document(5, '渠道清淤由县里统一招标')]), []);
});

test('near-copies count once', async () => {
  const copies = four.slice(0, 2).flatMap((text) => [text, `${text}（修订）`, text.replace('1月', '一月')]);
  assert.deepEqual(await commons(copies), []);
  const [found] = await commons([...copies, ...four.slice(2)]);
  assert.deepEqual([found?.documents, found?.of], [4, 4]);
});

test('of many documents one in twenty must have it', async () => {
  assert.equal(commonFrom(81), 5);
  const others = Array.from({ length: 77 }, (_, index) => document(index + 10, '渠道清淤由县里统一招标'));
  assert.deepEqual(await commons([...four, ...others]), []);
  assert.equal((await commons([...four, document(5, CLAUSE), ...others]))[0]?.documents, 5);
});

test('the draft itself and its copies do not count', async () => {
  assert.deepEqual(await commons(four, DRAFT, (key) => key === '2'), []);
  const [found] = await commons([...four, document(5, CLAUSE)], DRAFT, (key) => key === '2');
  assert.deepEqual([found?.documents, found?.of], [4, 4]);
  assert.ok(found?.places.every(({ document }) => document.key !== '2'));
});

test('part of a longer clause is another clause', async () => {
  assert.deepEqual(await commons(four, `${CLAUSE}出力出钱，其余不变。`), []);
});

test('a document that has changed since is no place, and without places nothing is told', async () => {
  const changed = (key: string) => (key === '3' ? '已经改写成别的内容了。' : four[Number(key)]);
  const [found] = await commons(four, DRAFT, () => false, changed);
  assert.deepEqual(
    found?.places.map(({ document }) => document.key),
    ['2', '1', '0'],
  );
  assert.deepEqual(
    await commons(
      four,
      DRAFT,
      () => false,
      () => undefined,
    ),
    [],
  );
});

test('a clause that follows a heading without a mark is counted', async () => {
  const headed = four.map((text, index) =>
    index < 2 ? text.replace(CLAUSE, `二、管好用水\n${CLAUSE}`) : text,
  );
  assert.equal((await commons(headed))[0]?.documents, 4);
});

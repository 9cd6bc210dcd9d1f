import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Miner } from './mine.ts';
import type { Proposal } from './proposal.ts';
import type { Segmenter } from './segmenter.ts';

/** Cuts by the longest word of a small dictionary; what is not in it is a word by itself. */
const WORDS: Readonly<Record<string, string>> = {
  压实: 'v',
  责任: 'n',
  链条: 'n',
  排涝: 'vn',
  泵站: 'n',
  巡查: 'vn',
  队伍: 'n',
  一抓: 'v',
  到底: 'v',
  抓: 'v',
  县里: 's',
  各村: 'r',
  明年: 't',
  今年: 't',
  要: 'v',
  继续: 'v',
  推动: 'v',
  高质量: 'n',
  发展: 'vn',
  提出: 'v',
  如下: 't',
  意见: 'n',
  提升: 'v',
  行动: 'vn',
  的: 'uj',
};
const segmenter: Segmenter = {
  name: 'jieba-wasm',
  cut(text) {
    const words: string[] = [];
    for (let at = 0; at < text.length; ) {
      const word = [4, 3, 2].map((length) => text.slice(at, at + length)).find((one) => one in WORDS);
      words.push(word ?? (text[at] as string));
      at += (word ?? ' ').length;
    }
    return words;
  },
  tagOf: (word) => WORDS[word] ?? 'x',
};

/** A different clause before and behind each use, as writers have. */
const BEFORE = ['县里', '各村', '明年', '今年', '要', '继续'];

function mined(texts: readonly string[], sources = texts.map((_, index) => `${index}.txt`)): Proposal[] {
  const miner = new Miner(segmenter);
  for (const [index, text] of texts.entries()) miner.add({ text, source: sources[index] as string });
  return [...miner.mine().proposals];
}

function documents(phrase: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${BEFORE[index % BEFORE.length]}${phrase}，第${index}件。`,
  );
}

test('a phrase of many documents is proposed with its counts, once, and with clauses it stands in', () => {
  const texts = [...documents('压实责任', 6), '要压实责任，继续压实责任。'];
  const [proposal, ...others] = mined(texts);
  assert.deepEqual(others, []);
  assert.equal(proposal?.phrase, '压实责任');
  assert.equal(proposal.kind, 'stock');
  assert.equal(proposal.documents, 7);
  assert.equal(proposal.times, 8);
  assert.deepEqual(proposal.examples, ['县里压实责任', '各村压实责任']);
});

test('a name is a term', () => {
  assert.deepEqual(
    mined(documents('排涝泵站', 6)).map(({ phrase, kind }) => [phrase, kind]),
    [['排涝泵站', 'term']],
  );
});

test('a verb that names a noun more closely makes a term of it', () => {
  assert.deepEqual(
    mined(documents('提升行动', 6)).map(({ phrase, kind }) => [phrase, kind]),
    [['提升行动', 'term']],
  );
});

test('what is said of a known name is nothing to choose, nor is a formula', () => {
  assert.deepEqual(
    mined(documents('推动高质量发展', 6)).filter(({ isKnown }) => !isKnown),
    [],
  );
  assert.deepEqual(
    mined(documents('提出如下意见', 6)).filter(({ kind }) => kind === 'stock'),
    [],
  );
});

test('three documents are too few', () => {
  assert.deepEqual(mined([...documents('压实责任', 3), '今年继续排涝。', '明年继续排涝。']), []);
});

test('one file does not speak for the whole corpus', () => {
  const texts = documents('压实责任', 8);
  const sources = texts.map((_, index) => `${Math.min(1, index)}.txt`);
  const others = ['a', 'b', 'c'].map((name) => `${name}.txt`);
  assert.deepEqual(mined([...texts, ...others.map(() => '今年排涝。')], [...sources, ...others]), []);
});

test('a part that never stands without the rest is not proposed beside it', () => {
  const found = mined(documents('压实责任链条', 8)).map(({ phrase }) => phrase);
  assert.deepEqual(found, ['压实责任链条']);
});

test('nothing goes from one clause into the next', () => {
  const found = mined(documents('压实。责任', 8)).map(({ phrase }) => phrase);
  assert.deepEqual(found, []);
});

test('particles and times at the ends are no part of a phrase', () => {
  const found = mined(documents('巡查队伍的', 8)).map(({ phrase }) => phrase);
  assert.deepEqual(found, ['巡查队伍']);
});

test('no document at all gives no proposals', () => {
  assert.deepEqual(new Miner(segmenter).mine().proposals, []);
});

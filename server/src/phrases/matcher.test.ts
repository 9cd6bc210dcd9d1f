import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createMatcher, longestLeftmost, type WordMatch } from './matcher.ts';

/** Every place of every word, found the slow way. */
function everyPlace(words: readonly string[], text: string): WordMatch[] {
  const places: WordMatch[] = [];
  for (const word of new Set(words)) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      places.push({ start: at, end: at + word.length, word });
    }
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

test('words inside words and overlapping words are all found', () => {
  const matches = createMatcher(['全面', '全面从严治党', '从严', '治党管党'])('坚持全面从严治党管党');
  assert.deepEqual(
    matches.map(({ start, word }) => [start, word]),
    [
      [2, '全面从严治党'],
      [2, '全面'],
      [4, '从严'],
      [6, '治党管党'],
    ],
  );
});

test('offsets are those of UTF-16, also behind characters outside the basic plane', () => {
  const text = '𠮷林𠮷进一步';
  assert.deepEqual(createMatcher(['进一步', '𠮷'])(text), [
    { start: 0, end: 2, word: '𠮷' },
    { start: 3, end: 5, word: '𠮷' },
    { start: 5, end: 8, word: '进一步' },
  ]);
});

test('the same places as looking for each word by itself', () => {
  const piece = fc.string({ unit: fc.constantFrom('切', '实', '抓', '好', 'a', '𠮷'), maxLength: 5 });
  const long = fc.string({ unit: fc.constantFrom('切', '实', '抓', '好', '，', '𠮷'), maxLength: 80 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), long, (words, text) => {
      assert.deepEqual(createMatcher(words)(text), everyPlace(words, text));
    }),
  );
});

test('no words, empty words and an empty text give nothing', () => {
  assert.deepEqual(createMatcher([])('切实抓好'), []);
  assert.deepEqual(createMatcher([''])('切实抓好'), []);
  assert.deepEqual(createMatcher(['切实'])(''), []);
});

test('of overlapping matches the leftmost stays, and of those the longest', () => {
  const matches = createMatcher(['加强', '进一步加强', '强领导', '领导'])('进一步加强领导');
  assert.deepEqual(
    longestLeftmost(matches).map(({ word }) => word),
    ['进一步加强', '领导'],
  );
});

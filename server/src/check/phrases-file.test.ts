import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesIn, withPhrases } from './phrases-file.ts';

test('a new list says what it is and holds the phrases, one a line', () => {
  const list = withPhrases(undefined, ['压茬推进', '抓早抓小']);
  assert.match(list, /^# .+\n压茬推进\n抓早抓小\n$/);
  assert.deepEqual(phrasesIn(list), ['压茬推进', '抓早抓小']);
});

test('what the writer has in his list stays as it is, and nothing comes twice', () => {
  const before = '# 我的\r\n压茬推进\r\n\r\n抓早抓小';
  assert.equal(withPhrases(before, ['压茬推进']), before);
  assert.equal(withPhrases(before, ['压茬推进', '一抓到底']), `${before}\r\n一抓到底\r\n`);
});

test('a list that has no room is left alone', () => {
  assert.throws(() => withPhrases('啊\n'.repeat(524_288), ['压茬推进']), RangeError);
});

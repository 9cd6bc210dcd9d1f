import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GramTable } from './gram-table.ts';

test('counts are exact however large the table grows', () => {
  const table = new GramTable();
  const phrases = 30_000;
  for (let document = 0; document < 3; document++) {
    for (let phrase = 0; phrase < phrases; phrase++) {
      const place = { at: phrase, words: 2, document, source: document >> 1 };
      table.count(Math.imul(phrase, 7919), phrase, place);
      if (phrase % 2 === 0) table.count(Math.imul(phrase, 7919), phrase, place);
    }
  }
  assert.equal(table.size, phrases);
  for (let phrase = 0; phrase < phrases; phrase++) {
    const number = table.find(Math.imul(phrase, 7919), phrase);
    const { documents, sources, times, at } = table.read(number);
    assert.deepEqual([documents, sources, times, at], [3, 2, phrase % 2 === 0 ? 6 : 3, phrase]);
  }
  assert.equal(table.find(1, -1), -1);
  assert.throws(() => table.read(phrases), RangeError);
});

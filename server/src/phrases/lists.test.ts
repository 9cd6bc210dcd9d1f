import assert from 'node:assert/strict';
import { test } from 'node:test';
import { protectedNames } from './protected.ts';
import { literalWords } from './stock/literals.ts';
import { stockIn } from './stock/stock.ts';
import { densityOf } from './stock/usual-density.ts';

test('every ready-made phrase of the list is recognised by itself', () => {
  const missed = [...literalWords()].filter((phrase) => stockIn(phrase).length === 0);
  assert.deepEqual(missed, []);
});

test('no protected term is a stock phrase, nor is a word of it', () => {
  const taken = [...protectedNames()].filter((term) => stockIn(`学习${term}有关文件`).length > 0);
  assert.deepEqual(taken, []);
});

test('phrases and terms are words: Han and the marks that stand between them', () => {
  for (const word of [...literalWords(), ...protectedNames()]) {
    assert.match(word, /^[\p{Script=Han}“”「」"、，]{2,}$/u);
  }
});

test('every kind of document has a density, its own or that of all', () => {
  assert.ok(densityOf('讲话').high > densityOf('请示').high);
  assert.deepEqual(densityOf('天书'), densityOf(undefined));
  assert.deepEqual(densityOf('__proto__'), densityOf(undefined));
});

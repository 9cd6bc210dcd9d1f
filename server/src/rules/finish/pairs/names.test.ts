import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfMark } from './names.ts';

test('both halves of a pair have one name', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['“”', '引号'],
    ['‘’', '单引号'],
    ['（）', '括号'],
    ['()', '括号'],
    ['［］', '方括号'],
    ['【】', '方头括号'],
    ['〔〕', '六角括号'],
    ['《》', '书名号'],
    ['〈〉', '单书名号'],
    ['『』', '引号'],
  ];
  for (const [pair, name] of pairs) {
    for (const mark of pair)
      assert.equal(
        nameOfMark(mark, (chinese) => chinese),
        name,
        mark,
      );
  }
});

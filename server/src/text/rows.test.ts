import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowError, rowsOf } from './rows.ts';

test('a list is read row by row, without its comments and blank lines', () => {
  const text = '# 词\t说明\n\n截止目前\t截至目前\r\n布署\t部署 \n';
  assert.deepEqual(rowsOf(text, 2), [
    ['截止目前', '截至目前'],
    ['布署', '部署'],
  ]);
});

test('a row that lacks a field is named with its line', () => {
  assert.throws(
    () => rowsOf('布署\t部署\n截止目前', 2),
    new RowError('1 fields where 2 belong: 截止目前', 2),
  );
});

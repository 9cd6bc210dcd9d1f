import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedSpans } from './quoted.ts';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

test('quotations and titles, the outermost where nested', () => {
  assert.deepEqual(quoted('落实“三个‘一’《办法》”和《条例》的要求'), ['“三个‘一’《办法》”', '《条例》']);
});

test('what is not closed is quoted to the end, what is not opened from the beginning', () => {
  assert.deepEqual(quoted('他说“要落实'), ['“要落实']);
  assert.deepEqual(quoted('抓好“三农”，要落实。”会议还要求'), ['抓好“三农”，要落实。”']);
  assert.deepEqual(quoted('要落实》的精神'), []);
});

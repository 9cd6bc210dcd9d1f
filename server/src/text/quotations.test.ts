import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuoted, quotationsIn } from './quotations.ts';

const told = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

test('quotations and titles, the outermost of nested ones', () => {
  assert.deepEqual(told('他说“读《山塘管护办法》”，再读《关于印发〈方案〉的通知》和『章程』。'), [
    '“读《山塘管护办法》”',
    '《关于印发〈方案〉的通知》',
    '『章程』',
  ]);
  assert.deepEqual(told('《关于转发《方案》的通知》收到'), ['《关于转发《方案》的通知》']);
});

test('a quotation may go on in the next paragraph, a title not', () => {
  assert.deepEqual(told('改为：“第三条 每亩'), ['“第三条 每亩']);
  assert.deepEqual(told('《山塘管护办法，见“附件”'), ['“附件”']);
});

test('a quotation may have begun in an earlier paragraph, where ” follows a sentence', () => {
  assert.deepEqual(told('抓好“三农”，要落实。”会议还要求“快办”'), ['抓好“三农”，要落实。”', '“快办”']);
  assert.deepEqual(told('办好”一网通办”窗口'), []);
  assert.deepEqual(told('要落实》的精神'), []);
});

test('a straight mark closes where no other does', () => {
  assert.deepEqual(told('推行“双随机"检查和“一网通办"。'), ['“双随机"', '“一网通办"']);
  assert.deepEqual(told('他说“读"办法"吧”。'), ['“读"办法"吧”']);
});

test('what lies in them is quoted', () => {
  const quotations = quotationsIn('一“二三”四');
  assert.equal(isQuoted({ start: 2, end: 3 }, quotations), true);
  assert.equal(isQuoted({ start: 5, end: 6 }, quotations), false);
});

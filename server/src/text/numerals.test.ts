import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatHan, formatNumeral, parseDigits, parseGlyph, parseHan } from './numerals.ts';

test('Han numbers read back as written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => parseHan(formatHan(value)) === value));
});

test('Han numbers are written as 公文 write them', () => {
  const written = [1, 10, 12, 20, 37, 100, 103, 110, 120, 1005].map(formatHan);
  assert.deepEqual(written, [
    '一',
    '十',
    '十二',
    '二十',
    '三十七',
    '一百',
    '一百零三',
    '一百一十',
    '一百二十',
    '一千零五',
  ]);
});

test('variants read alike, what is no number is refused', () => {
  assert.deepEqual(['廿三', '一〇三', '二○', '两', '百', '一二三', '十十', '三百二', ''].map(parseHan), [
    23,
    103,
    20,
    2,
    undefined,
    123,
    undefined,
    undefined,
    undefined,
  ]);
});

test('glyph rows go both ways', () => {
  for (const glyph of ['①', '⑳', '㉑', '⑶', '㈤', '⒈', 'Ⅻ']) {
    const read = parseGlyph(glyph);
    assert.ok(read, glyph);
    assert.equal(formatNumeral(read.value, read.system), glyph);
  }
  assert.equal(formatNumeral(36, 'circled'), undefined);
  assert.equal(parseGlyph('一'), undefined);
});

test('full-width digits', () => {
  assert.equal(parseDigits('１２'), 12);
  assert.equal(formatNumeral(12, 'wide'), '１２');
});

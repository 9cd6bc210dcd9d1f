import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fold, unfolded } from './fold.ts';

const folded = (text: string) => String.fromCharCode(...fold(text).units);

describe('what is alike folds alike', () => {
  const alike: Readonly<Record<string, readonly string[]>> = {
    width: ['ＧＤＰ增长５％，其中：工业（含建筑业）', 'GDP增长5%,其中:工业(含建筑业)'],
    case: ['GDP', 'gdp'],
    quotes: ['“三农”', '「三农」', '"三农"', '‘三农’'],
    brackets: ['国发〔2018〕5号', '国发[2018]5号', '国发【2018】5号'],
    dashes: ['项目——产业', '项目--产业', '项目──产业'],
    'traditional characters': ['隨著經濟發展', '随着经济发展'],
    'blanks and breaks': ['　　加强\u200b领导，\r\n落实 责任', '加强领导，落实责任'],
    pinyin: ['統(tǒng)戰(zhàn)工作', '统战工作'],
    emphasis: ['**工作要求**', '工作要求'],
    masks: ['XX县××镇', 'xx县xx镇', '县镇'],
    'masked years': ['20xx年', '20XX年', '20××年', '20**年'],
    radicals: ['⼀⼆', '一二'],
    'a wrong sort': ['设臵', '设置'],
  };
  for (const [kind, texts] of Object.entries(alike)) {
    test(kind, () =>
      assert.deepEqual([...new Set(texts.map(folded))].length, 1, texts.map(folded).join(' | ')),
    );
  }
});

describe('what differs stays apart', () => {
  const kept: Readonly<Record<string, string>> = {
    'brackets of the writer': '每户三人(次)',
    'letters in words': 'xml和text',
    'a product': '3x5',
    punctuation: '一,二;三。',
    'digits of a year': '2024年',
  };
  for (const [kind, text] of Object.entries(kept)) test(kind, () => assert.equal(folded(text), text));

  test('a masked year and a full one', () => assert.notEqual(folded('20xx年'), folded('2024年')));
});

test('every folded stretch leads back to its characters', () => {
  const text = '　　統(tǒng)戰(zhàn)工作\n**ＸＸ县** 20xx年';
  const result = fold(text);
  const units = [...result.units].map((_, at) => {
    const { start, end } = unfolded(result, at, at + 1);
    return text.slice(start, end);
  });
  assert.deepEqual(units, [...'統戰工作县20xx年']);
  assert.deepEqual(unfolded(result, 0, 2), { start: 2, end: text.indexOf('(zhàn)') });
});

test('folding a stretch counts from the beginning of the text, and folding twice changes nothing', () => {
  assert.deepEqual([...fold('一二三四', 1, 3).starts], [1, 2]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { units, starts } = fold(text);
      assert.equal(units.length, starts.length);
      assert.ok(!units.includes(0));
      for (let at = 1; at < starts.length; at++)
        assert.ok((starts[at] as number) > (starts[at - 1] as number));
    }),
  );
});

test('a folded mask of any length is read once', () => {
  const result = fold('x'.repeat(200_000));
  assert.equal(result.units.length, 0);
});

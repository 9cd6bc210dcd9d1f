import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textAt } from '../text/span.ts';
import { Draft } from './draft.ts';

const BODY = '近年来，我县农村公路建设步伐明显加快，群众出行条件有了较大改善，但养护资金不足的问题依然突出。';

/** The title over `lines` and a body: its words, what is said of it, and where it stands (lines from 1). */
function told(...lines: readonly string[]) {
  const draft = new Draft([...lines, BODY].join('\n'));
  const { words, genre, mark, lines: own } = draft.parts[0]?.title ?? { lines: [] };
  return {
    words,
    genre: genre?.name,
    mark: mark && textAt(draft.text, mark),
    lines: own.map(({ line }) => line + 1),
  };
}

test('a title is put together from its lines, whatever stands over it', () => {
  assert.deepEqual(told('砚湖县人民政府文件', '砚政〔2025〕3号', '关于解决农村公路', '养护资金的请示'), {
    words: '关于解决农村公路养护资金的请示',
    genre: '请示',
    mark: undefined,
    lines: [3, 4],
  });
});

test('signs of Markdown and blanks that set a title wide are not its words', () => {
  assert.equal(told('# 关于做好 2025 年防汛工作的通知').words, '关于做好 2025 年防汛工作的通知');
  assert.equal(told('关于养护资金的', '请　　示').words, '关于养护资金的请示');
  assert.equal(told('渠通一方水 田增万担粮').words, '渠通一方水 田增万担粮');
});

test('what stands in brackets behind a title is of its words, and hides no 文种', () => {
  const { words, genre } = told('砚湖县山塘管护办法（试行）');
  assert.deepEqual([words, genre], ['砚湖县山塘管护办法（试行）', '办法']);
});

test('a title ends before the record of how it was passed, and before the title once more', () => {
  const title = '砚湖县人民代表大会常务委员会议事规则';
  const record = '2024年1月8日砚湖县人民代表大会常务委员会第十一次会议通过';
  assert.deepEqual(told(title, record, title).lines, [1]);
});

test('lines that name no 文种 are one title where they are about something, else the first is', () => {
  assert.equal(told('关于加强农村公路', '养护').words, '关于加强农村公路养护');
  assert.deepEqual(told('公路桥面界址点坐标', '桥面', '坐标编号').lines, [1]);
});

test('a list of papers is no title', () => {
  assert.deepEqual(told('校舍安全排查表', '附件2', '校舍安全排查汇总表', '校舍安全管理办法').lines, [1]);
});

test('a mark behind a whole title is none of its words, even where it names two 文种', () => {
  assert.deepEqual(told('关于解决养护资金的请示。').mark, '。');
  assert.deepEqual(told('关于解决养护资金的请示报告。'), {
    words: '关于解决养护资金的请示报告',
    genre: undefined,
    mark: '。',
    lines: [1],
  });
});

test('prose, salutations and headings are no titles', () => {
  for (const line of [BODY, '同志们：', '一、养护资金的来源', '在全县大力推行公路养护的办法，']) {
    assert.deepEqual(told(line).lines, [], line);
  }
});

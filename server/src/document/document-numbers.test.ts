import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownNumberOf, readDocumentNumbers } from './document-numbers.ts';
import { Draft } from './draft.ts';

const told = (text: string) =>
  readDocumentNumbers(text).map(({ code, year, serial, span, isAlone, isBehindTitle }) => {
    const marks = `${isAlone ? ' alone' : ''}${isBehindTitle ? ' behind a title' : ''}`;
    return `${text.slice(span.start, span.end)}: ${code.written}|${year.written}|${serial.written}${marks}`;
  });

test('numbers alone on their line, behind a title and in a sentence', () => {
  assert.deepEqual(told('砚政办发〔2025〕6号'), ['砚政办发〔2025〕6号: 砚政办发|2025|6 alone']);
  assert.deepEqual(told('（砚政办秘[2025]第06号）'), ['砚政办秘[2025]第06号: 砚政办秘|2025|06 alone']);
  assert.deepEqual(told('见《办法》（砚水发（25）3号）'), ['砚水发（25）3号: 砚水发|25|3 behind a title']);
  assert.deepEqual(told('各乡镇要严格按照县政府办公室砚政办发〔2025〕6号文件办理'), ['〔2025〕6号: |2025|6']);
});

test('cases, years and houses are none', () => {
  assert.deepEqual(told('（2024）砚01民终37号，（2024）5号，2024年第12号，人民路〔甲〕12号'), []);
});

test('the number of a document stands at its head', () => {
  const draft = new Draft(
    '关于启用仓库的通知\n砚水发〔2025〕3号\n各乡镇：\n仓库已经验收，请按砚水发〔2024〕9号执行。\n',
  );
  const number = ownNumberOf(draft, draft.parts[0] as (typeof draft.parts)[number]);
  assert.equal(draft.text.slice(number?.span.start, number?.span.end), '砚水发〔2025〕3号');
});

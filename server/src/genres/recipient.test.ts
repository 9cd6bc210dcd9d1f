import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../document/draft.ts';
import { recipientsView } from './recipient.ts';

const BODY =
  '　　近年来，我县农村公路建设步伐明显加快，群众出行条件有了较大改善，但养护资金不足的问题依然突出。';

/** The units and the mark of the line under `title`; undefined where it is no 主送. */
function told(title: string, ...lines: readonly string[]): [readonly string[], string] | undefined {
  const [recipient] = new Draft([title, ...lines, BODY].join('\n')).view(recipientsView);
  return recipient && [recipient.units, recipient.mark.text];
}

test('the line under title, number and blank lines says whom a document is sent to', () => {
  assert.deepEqual(told('关于做好养护工作的通知', '砚政〔2025〕3号', '', '各乡镇人民政府，县政府各部门：'), [
    ['各乡镇人民政府', '县政府各部门'],
    '：',
  ]);
  assert.deepEqual(told('关于解决养护资金的请示', '望川市人民政府:'), [['望川市人民政府'], ':']);
  assert.deepEqual(told('关于追加校车经费的请示', '砚湖县人民政府并县财政局：'), [
    ['砚湖县人民政府', '县财政局'],
    '：',
  ]);
  assert.deepEqual(told('关于实施交通管制的通告', '广大市民朋友：'), [['广大市民朋友'], '：']);
});

test('a 主送 is known without its colon where the title is addressed', () => {
  assert.deepEqual(told('关于做好养护工作的通知', '各乡镇人民政府，县政府各部门。'), [
    ['各乡镇人民政府', '县政府各部门'],
    '。',
  ]);
  assert.deepEqual(told('砚湖县人民政府关于解决养护资金的请示', '望川市人民政府'), [['望川市人民政府'], '']);
});

test('authors, headings, salutations and the writing unit are no 主送', () => {
  assert.equal(told('关于农村公路养护的调研报告', '砚湖县人民政府调研组'), undefined);
  assert.equal(told('关于做好养护工作的通知', '一、各乡镇、村和企业'), undefined);
  assert.equal(told('在养护工作会议上的讲话', '同志们：'), undefined);
  assert.equal(told('砚湖县交通运输局关于养护资金的请示', '砚湖县交通运输局'), undefined);
  assert.equal(told('关于做好养护工作的通知', '2020年11月9日 县交通运输局'), undefined);
  assert.equal(told('关于做好养护工作的通知', '现将有关事项通知各单位：'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import { slipsIn } from './title-slips.ts';

/** The words told of in the title `title`. */
function told(title: string): string[] {
  const draft = new Draft(`${title}\n县人民政府：\n　　现将有关情况报告如下，请予审定。\n`);
  const [part] = draft.parts;
  assert.ok(part !== undefined);
  return slipsIn(part.title, createSay()).map(({ span }) => textAt(draft.text, span));
}

test('a title that says a word twice, or names two 文种', () => {
  assert.deepEqual(told('关于关于防汛工作的报告'), ['关于关于']);
  assert.deepEqual(told('关于防汛工作的通知的通知'), ['的通知的通知']);
  assert.deepEqual(told('关于解决养护资金的请示报告'), ['请示报告']);
});

test('a mark behind it hides nothing', () => {
  assert.deepEqual(told('关于解决养护资金的请示报告。'), ['请示报告']);
  assert.deepEqual(told('关于申请养护资金的请示。'), ['关于申请']);
});

test('titles that are as they should be', () => {
  for (const title of ['关于解决养护资金的请示', '关于转发防汛通知的通知', '关于2024年财务审计的报告']) {
    assert.deepEqual(told(title), [], title);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import { slipsIn } from './title-slips.ts';

/** The words told of in the title `title`. */
function told(title: string): string[] {
  const { draft, slips } = slipsOf(title);
  return slips.map(({ span }) => textAt(draft.text, span));
}

function slipsOf(title: string) {
  const draft = new Draft(`${title}\n县人民政府：\n　　现将有关情况报告如下，请予审定。\n`);
  const [part] = draft.parts;
  assert.ok(part !== undefined);
  return { draft, slips: slipsIn(part.title, createSay()) };
}

test('a title that says a word twice, or names two 文种', () => {
  assert.deepEqual(told('关于关于防汛工作的报告'), ['关于关于']);
  assert.deepEqual(told('关于防汛工作的通知的通知'), ['的通知的通知']);
  assert.deepEqual(told('关于解决养护资金的请示报告'), ['请示报告']);
});

test('a fix says what goes, or what will stand there', () => {
  const fixOf = (title: string) => slipsOf(title).slips[0]?.fixes?.[0]?.title;
  assert.equal(fixOf('关于申请养护资金的请示'), '删去“申请”');
  assert.equal(fixOf('关于关于防汛工作的报告'), '改为“关于”');
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

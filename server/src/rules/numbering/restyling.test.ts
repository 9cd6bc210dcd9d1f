import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { edited } from '../../text/edit.ts';
import { causesOf } from './report.ts';
import { restyling } from './restyling.ts';

/** `text` after the changes proposed for its one change of style; undefined where none is proposed. */
function restyled(text: string): string | undefined {
  const draft = new Draft(text);
  const [cause, ...others] = causesOf(draft, 'style');
  assert.ok(cause?.previous !== undefined && others.length === 0, 'one change of style');
  const edits = restyling(draft, cause.item, cause.previous);
  return edits && edited(text, edits);
}

const CASES: readonly (readonly [what: string, wrong: string, right: string])[] = [
  [
    'one odd item is written like the rest',
    '一要快；二要准；三是稳；四要狠。',
    '一要快；二要准；三要稳；四要狠。',
  ],
  [
    'the fewer are written like the more',
    '一是快；二要准；三要稳；四要狠。',
    '一要快；二要准；三要稳；四要狠。',
  ],
  [
    'of two equal groups the first is kept',
    '一是快；二是准；三要稳；四要狠。',
    '一是快；二是准；三是稳；四是狠。',
  ],
  ['第三 becomes 再次', '首先，要快；其次，要准；第三，要稳。', '首先，要快；其次，要准；再次，要稳。'],
  [
    'a series of words that goes past three becomes one of numbers',
    '首先，要快；其次，要准；第三，要稳；第四，要狠。',
    '第一，要快；第二，要准；第三，要稳；第四，要狠。',
  ],
  [
    '最后 may close either series',
    '首先，要快；其次，要准；第三，要稳；第四，要狠；最后，要好。',
    '第一，要快；第二，要准；第三，要稳；第四，要狠；最后，要好。',
  ],
  [
    'a number in place of a bare word brings its comma',
    '一方面人手少；另一方面路程远；其三，经费紧。',
    '其一，人手少；其二，路程远；其三，经费紧。',
  ],
  [
    'the comma is as wide as its neighbour',
    '一方面人手少;另一方面路程远;其三,经费紧。',
    '其一,人手少;其二,路程远;其三,经费紧。',
  ],
  [
    'layers take the marker of the item before',
    '1．备足仓容\n2．备足资金\n（三）备足人手\n4．备足机具',
    '1．备足仓容\n2．备足资金\n3．备足人手\n4．备足机具',
  ],
  [
    'brackets take no mark',
    '（一）备足仓容\n（二）备足资金\n3、备足人手',
    '（一）备足仓容\n（二）备足资金\n（三）备足人手',
  ],
];

for (const [what, wrong, right] of CASES) test(what, () => assert.equal(restyled(wrong), right));

test('a point is not set before a figure', () => {
  assert.equal(restyled('1.备足仓容\n2.备足资金\n（三）5个收购点开秤\n4.备足机具'), undefined);
});

test('a change leaves no change of style', () => {
  for (const [, , right] of CASES) assert.deepEqual(causesOf(new Draft(right), 'style'), [], right);
});

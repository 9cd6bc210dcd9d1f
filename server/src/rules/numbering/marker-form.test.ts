import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { itemsView } from '../../numbering/lists.ts';
import { edited } from '../../text/edit.ts';
import { misformedMarker, pointOf } from './marker-form.ts';

/** `text` with the marks of its ordinals as they should be, and what was wrong with them. */
function righted(text: string): { text: string; slips: string[] } {
  const draft = new Draft(text);
  const found = draft.view(itemsView).flatMap((item) => misformedMarker(draft, item) ?? []);
  const edits = found.map(({ edit }) => edit);
  return { text: edited(text, edits), slips: found.map(({ slip }) => slip) };
}

const WRONG: readonly (readonly [wrong: string, right: string, slip: string])[] = [
  ['1、备足仓容\n2、备足资金', '1.备足仓容\n2.备足资金', 'point'],
  ['１、备足仓容\n２、备足资金', '１．备足仓容\n２．备足资金', 'point'],
  ['1、2025年启用\n2、2026年验收', '1.2025年启用\n2.2026年验收', 'point'],
  ['1 、备足仓容\n2：备足资金', '1.备足仓容\n2.备足资金', 'point'],
  ['一.提高认识\n二，加强领导', '一、提高认识\n二、加强领导', 'pause'],
  ['(一)提高认识\n(二）加强领导', '（一）提高认识\n（二）加强领导', 'width'],
  ['(一)、提高认识\n(二)．加强领导', '（一）提高认识\n（二）加强领导', 'width'],
  ['( 1 )提高认识\n(2)加强领导', '（1）提高认识\n（2）加强领导', 'width'],
  ['（一）、提高认识\n（二），加强领导', '（一）提高认识\n（二）加强领导', 'extra'],
  ['①、提高认识\n②.加强领导', '①提高认识\n②加强领导', 'extra'],
  ['㈠、提高认识\n㈡、加强领导', '㈠提高认识\n㈡加强领导', 'extra'],
  ['第一、提高认识\n第二：加强领导', '第一，提高认识\n第二，加强领导', 'rank'],
  ['原因有两条：其一、人手少；其二：路程远。', '原因有两条：其一，人手少；其二，路程远。', 'rank'],
  ['一是，提高认识；二是、加强领导。', '一是提高认识；二是加强领导。', 'verb'],
  ['一 是提高认识\n二 要加强领导', '一是提高认识\n二要加强领导', 'blank'],
  ['一 、提高认识\n二 、加强领导', '一、提高认识\n二、加强领导', 'blank'],
  ['（ 一 ）提高认识\n（ 二 ）加强领导', '（一）提高认识\n（二）加强领导', 'blank'],
  ['一是查；二是改；三推进整改；四是防。', '一是查；二是改；三是推进整改；四是防。', 'damaged'],
  ['一、提高认识\n二；加强领导\n三、严明纪律', '一、提高认识\n二、加强领导\n三、严明纪律', 'damaged'],
  [
    '（一）提高认识\n（二加强领导\n（三）严明纪律',
    '（一）提高认识\n（二）加强领导\n（三）严明纪律',
    'damaged',
  ],
];

for (const [wrong, right, slip] of WRONG) {
  test(`${JSON.stringify(wrong)}: ${slip}`, () => {
    const once = righted(wrong);
    assert.equal(once.text, right);
    assert.deepEqual([...new Set(once.slips)], [slip]);
    assert.deepEqual(righted(right).slips, [], 'what was righted stays as it is');
  });
}

const RIGHT: readonly string[] = [
  '1.备足仓容\n2．备足资金',
  '⒈备足仓容\n⒉备足资金',
  // A point before a figure makes a decimal of the two.
  '1、5个收购点开秤\n2、3个收购点验收',
  '1)备足仓容\n2)备足资金',
  '1.1备足仓容\n1.2备足资金',
  '（一）提高认识\n（二）加强领导',
  '（四）、（五）项所列人员另行通知。',
  '按照（一）、（二）、（三）项办理。',
  '①、②两项由县里承担。',
  '第一，提高认识\n第二，加强领导',
  '第一、二审裁判文书一并报送。',
  '第一、第二产业增加值分别增长百分之三、百分之五。',
  '第一是提高认识\n第二是加强领导',
  '一是提高认识；二是加强领导。',
  '原因之一是，人手少；唯一是，路程远。',
  '五.四青年节前后，各单位组织志愿服务。',
  '水分按图(1)测定，杂质按图(2)测定。',
  '一要，二要，光要不干。',
  '一、山东省最好”自居，这样的底气从何而来？',
];

for (const text of RIGHT) {
  test(`${JSON.stringify(text)}: nothing to right`, () => {
    assert.deepEqual(righted(text), { text, slips: [] });
  });
}

test('the point is the one that most Arabic ordinals of the document have', () => {
  const pointIn = (text: string) => {
    const draft = new Draft(text);
    return pointOf(draft, draft.view(itemsView));
  };
  assert.equal(pointIn('1．备足仓容\n2．备足资金\n3、备足人手\n4.备足机具'), '．');
  assert.equal(pointIn('1.备足仓容\n2.备足资金\n3．备足人手'), '.');
  assert.equal(pointIn('一、备足仓容\n二、备足资金'), '.');
});

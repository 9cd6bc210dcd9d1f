import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProposalList, markedRows } from './proposals.ts';

const LIST =
  '# gongwen phrases\r\n# 标记\r\n\r\n+\t抓早抓小\t套话\t9\t12\r\n\t村民小组\t术语\t9\t40\r\n＋\t压茬推进\t套话\t5\t5\r\n';

test('a list is known by its first line', () => {
  assert.equal(isProposalList(LIST), true);
  assert.equal(isProposalList('关于做好防汛工作的通知\n# gongwen phrases\n'), false);
});

test('rows marked in either width count', () => {
  assert.equal(markedRows(LIST), 2);
  assert.equal(markedRows('# gongwen phrases\n\t+抓早抓小\t套话\t9\t12\n'), 1);
  assert.equal(markedRows('# gongwen phrases\n\t抓早抓小\t套话\t9\t12\n'), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSay } from '../../check/say.ts';
import { Draft } from '../../document/draft.ts';
import type { Mined } from './mine.ts';
import { acceptedIn, proposalList } from './proposals.ts';

const mined: Mined = {
  documents: 40,
  least: 4,
  proposals: [
    {
      phrase: '压茬推进',
      kind: 'stock',
      isKnown: false,
      documents: 9,
      times: 12,
      examples: ['各村压茬推进'],
    },
    {
      phrase: '村民小组',
      kind: 'term',
      isKnown: false,
      documents: 8,
      times: 30,
      examples: ['由村民小组收取'],
    },
    { phrase: '高度重视', kind: 'stock', isKnown: true, documents: 20, times: 24, examples: ['要高度重视'] },
  ],
};
const list = proposalList(mined, createSay());

test('a list says how to use it, holds what is new, and is no draft', () => {
  assert.match(list, /^# gongwen phrases 常用语取舍清单\n/);
  assert.ok(list.includes('“+”'));
  assert.ok(list.includes('\n\t压茬推进\t套话\t9\t12\t各村压茬推进\n'));
  assert.ok(!list.includes('高度重视'));
  assert.equal(new Draft(list).isProse, false);
});

test('nothing is accepted that nobody marked', () => {
  assert.deepEqual(acceptedIn(list), { phrases: [], terms: [] });
});

test('marked rows are accepted by their kind, which the writer may change', () => {
  const marked = list.replace('\t压茬推进', '+\t压茬推进').replace('\t村民小组', '＋ 村民小组');
  assert.deepEqual(acceptedIn(marked), { phrases: ['压茬推进'], terms: ['村民小组'] });
  assert.deepEqual(acceptedIn(marked.replace('压茬推进\t套话', '压茬推进\t术语').replaceAll('\n', '\r\n')), {
    phrases: [],
    terms: ['压茬推进', '村民小组'],
  });
});

test('a mark behind the tab, where the Home key leads, counts as one before it', () => {
  assert.deepEqual(acceptedIn(list.replace('\t压茬推进', '\t+压茬推进')).phrases, ['压茬推进']);
});

test('a marked row without a kind, and one far too long, are passed over', () => {
  assert.deepEqual(acceptedIn(`+\t压茬推进\n+\t${'长'.repeat(41)}\t套话\n+\n+\t\t套话\n`), {
    phrases: [],
    terms: [],
  });
});

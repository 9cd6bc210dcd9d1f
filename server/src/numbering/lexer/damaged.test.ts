import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../document/draft.ts';
import { itemsView } from '../lists.ts';
import { causesView } from '../reading/causes.ts';

function read(...lines: readonly string[]): { items: string[]; causes: string[] } {
  const text = ['关于加强基层治理工作的通知', ...lines].join('\n');
  const draft = new Draft(text);
  const marker = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return {
    items: draft.view(itemsView).map(({ mark }) => marker(mark.ordinal.span)),
    causes: draft.view(causesView).map(({ kind, item }) => `${kind} ${marker(item.mark.ordinal.span)}`),
  };
}

test('a lost 是 between its siblings is no gap', () => {
  const { items, causes } = read('要做到：一是摸清底数；二是压实责任；三推进整改；四是严肃问责。');
  assert.deepEqual(items, ['一是', '二是', '三', '四是']);
  assert.deepEqual(causes, []);
});

test('a number word that fills no hole stays prose', () => {
  const { items, causes } = read('要做到：一是摸清底数，三年不变；二是压实责任；三是严肃问责。');
  assert.deepEqual(items, ['一是', '二是', '三是']);
  assert.deepEqual(causes, []);
});

test('a real gap is still told', () => {
  const { causes } = read('要做到：一是摸清底数；二是压实责任；四是严肃问责。');
  assert.deepEqual(causes, ['gap 四是']);
});

test('a heading with a wrong mark keeps its place', () => {
  const { items, causes } = read('一、提高认识', '二、突出重点', '三；强化保障', '四、严肃纪律');
  assert.deepEqual(items, ['一、', '二、', '三', '四、']);
  assert.deepEqual(causes, []);
});

test('a marker torn over a line end is read', () => {
  const { items, causes } = read('一要健全机制。二要加大投入。三', '要强化考核。四要营造氛围。');
  assert.deepEqual(items, ['一要', '二要', '三', '四要']);
  assert.deepEqual(causes, []);
});

test('a paragraph that lost its 是, its 、 or half its brackets fills the hole between its neighbours', () => {
  const lost = read('一是摸清底数。', '二是压实责任。', '三推进整改。', '四是严肃问责。');
  assert.deepEqual(lost.items, ['一是', '二是', '三', '四是']);
  assert.deepEqual(lost.causes, []);
  const bare = read('一、摸清底数', '二 要压实责任', '三、严肃问责');
  assert.deepEqual(bare.items, ['一、', '二', '三、']);
  assert.deepEqual(bare.causes, []);
  const half = read(
    '（一）摸清底数。',
    '（二压实责任。',
    '（三）推进整改。',
    '（囚）严肃问责。',
    '（五）建立台账。',
  );
  assert.deepEqual(half.causes, []);
});

test('a paragraph that only begins with the number is no item', () => {
  const { causes } = read('一是摸清底数。', '二是压实责任。', '三年不变，五年不动。', '四是严肃问责。');
  assert.deepEqual(causes, ['gap 四是']);
});

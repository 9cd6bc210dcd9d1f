import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutlineNode } from '../../numbering/outline.ts';
import { LineIndex } from '../../text/lines.ts';
import { foldingOf } from './folding.ts';

const lines = new LineIndex('题\n一\n甲\n二\n乙\n丙');
/** A node over whole lines, `last` included; line n of the text above begins at 2n. */
const node = (first: number, last: number, ...children: readonly OutlineNode[]): OutlineNode => ({
  kind: 'heading',
  title: '题',
  span: { start: 2 * first, end: 2 * last + 1 },
  selection: { start: 2 * first, end: 2 * first + 1 },
  children,
});
const tree = [node(0, 5, node(1, 2), node(3, 5, node(4, 5)))];
const told = (limit: number) => foldingOf(tree, lines, limit).map((fold) => [fold.startLine, fold.endLine]);

test('what stands under a heading folds, in the order of the text', () => {
  assert.deepEqual(told(Number.POSITIVE_INFINITY), [
    [0, 5],
    [1, 2],
    [3, 5],
    [4, 5],
  ]);
});

test('a limit leaves the outer levels', () => {
  assert.deepEqual(told(3), [
    [0, 5],
    [1, 2],
    [3, 5],
  ]);
  assert.deepEqual(told(0), []);
});

test('one line has nothing to fold, and nodes that begin on one line share a fold', () => {
  assert.deepEqual(foldingOf([node(2, 2)], lines, 10), []);
  const shared = [node(1, 4, { ...node(1, 3), span: { start: 2, end: 7 } })];
  assert.deepEqual(foldingOf(shared, lines, 10), [{ startLine: 1, endLine: 4 }]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Defect, Labels } from './labels.ts';
import { score } from './score.ts';

const defect = (type: string, line: number, more: Partial<Defect> = {}): Defect => ({
  kind: 'defect',
  type,
  line,
  col: 0,
  text: '四、',
  confidence: 'high',
  ...more,
});
const report = (type: string, line: number, start = 0) => ({ type, line, start, end: start + 2 });
const labels = (defects: Labels['defects'], traps: Labels['traps'] = []): Labels => ({ defects, traps });

test('a report of the same type on the line, or on one of the same cause, finds a defect', () => {
  const gap = defect('gap', 5, { also: [7], related: [{ line: 3, type: 'count-mismatch' }] });
  for (const line of [3, 5, 7])
    assert.equal(score(labels([gap]), [report('gap', line)], ['gap']).found.length, 1);
  for (const wrong of [report('gap', 6), report('duplicate', 5)]) {
    assert.equal(score(labels([gap]), [wrong], ['gap']).missed.length, 1);
  }
});

test('only the types asked for can be missed', () => {
  assert.equal(score(labels([defect('run-on', 5)]), [], ['gap']).missed.length, 0);
});

test('a report without a label on its line is unexplained', () => {
  const { unexplained } = score(labels([defect('run-on', 5)]), [report('gap', 5), report('gap', 9)], ['gap']);
  assert.deepEqual(unexplained, [report('gap', 9)]);
});

test('a trap catches reports of its types on its characters only', () => {
  const trap = { kind: 'trap', line: 5, col: 4, text: '三改一拆', not: ['gap'] } as const;
  const caught = (...reports: Parameters<typeof score>[1]) =>
    score(labels([], [trap]), reports, []).trapped.length;
  assert.equal(caught(report('gap', 5, 4)), 1);
  assert.equal(caught(report('gap', 5, 7)), 1);
  assert.equal(caught(report('gap', 5, 8), report('gap', 6, 4), report('duplicate', 5, 4)), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fix } from '../../rules/rule.ts';
import { OpenDocument } from '../documents/open-document.ts';
import { editsOfAll, workspaceEditOf } from './edits.ts';

const fix = (...edits: readonly [number, number, string][]): Fix => ({
  title: '改',
  edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })),
  safe: true,
});
const told = (fixes: readonly Fix[]) =>
  editsOfAll(fixes).map(({ span, text }) => [span.start, span.end, text]);

test('of two fixes that overlap the first in the text stays, whole', () => {
  const far = fix([4, 6, '乙'], [20, 21, '丙']);
  assert.deepEqual(told([far, fix([2, 5, '甲'])]), [[2, 5, '甲']]);
});

test('fixes that only touch are both made, in the order of the text', () => {
  assert.deepEqual(told([fix([5, 7, '乙']), fix([2, 5, '甲'])]), [
    [2, 5, '甲'],
    [5, 7, '乙'],
  ]);
});

test('two insertions at one place are not made together, one behind a replaced stretch is', () => {
  assert.deepEqual(told([fix([3, 3, '甲']), fix([3, 3, '乙']), fix([1, 3, '丙'])]), [
    [1, 3, '丙'],
    [3, 3, '甲'],
  ]);
});

test('whatever the fixes, the edits come in order and never overlap', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(6)).map(([start, length]) => [start, start + length] as const);
  const anyFix = fc.array(span, { minLength: 1, maxLength: 4 }).map((spans) => {
    let last = 0;
    const apart = [...spans]
      .sort((a, b) => a[0] - b[0])
      .filter(([start, end]) => {
        const fits = start >= last;
        if (fits) last = end + 1;
        return fits;
      });
    return fix(...apart.map(([start, end]) => [start, end, '字'] as [number, number, string]));
  });
  fc.assert(
    fc.property(fc.array(anyFix, { maxLength: 20 }), (fixes) => {
      const edits = editsOfAll(fixes);
      assert.ok(edits.every((edit, at) => at === 0 || edits[at - 1]!.span.end <= edit.span.start));
      for (const { edits: own } of fixes) {
        const made = own.filter((edit) => edits.includes(edit)).length;
        assert.ok(made === 0 || made === own.length);
      }
    }),
  );
});

test('a workspace edit names the version only for clients that can hold us to it', () => {
  const document = OpenDocument.open('untitled:1', 'gongwen', 7, '一、甲\n三、乙');
  const edits = fix([4, 6, '二、']).edits;
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
  const textEdits = [{ range, newText: '二、' }];
  assert.deepEqual(workspaceEditOf(edits, document, true), {
    documentChanges: [{ textDocument: { uri: 'untitled:1', version: 7 }, edits: textEdits }],
  });
  assert.deepEqual(workspaceEditOf(edits, document, false), { changes: { 'untitled:1': textEdits } });
});

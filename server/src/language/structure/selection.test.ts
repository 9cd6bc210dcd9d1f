import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { Draft } from '../../document/draft.ts';
import type { OutlineNode } from '../../numbering/outline.ts';
import { selectionsOf } from './selection.ts';

/** The texts a writer selects one after another from `position`. */
function grown(text: string, position: Position, tree: readonly OutlineNode[] = []): string[] {
  const draft = new Draft(text);
  const [innermost] = selectionsOf(draft, tree, [position]);
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = innermost; range !== undefined; range = range.parent) {
    texts.push(text.slice(draft.lines.offsetAt(range.range.start), draft.lines.offsetAt(range.range.end)));
  }
  return texts;
}

test('the selection grows from the word over clause, sentence and paragraph to the file', () => {
  const text = '通知\n　　各单位要提高认识，加强领导。确保安全。\n完';
  assert.deepEqual(grown(text, { line: 1, character: 11 }), [
    '加强',
    '加强领导。',
    '各单位要提高认识，加强领导。',
    '各单位要提高认识，加强领导。确保安全。',
    text,
  ]);
});

test('between paragraph and file come the headings, inner ones first', () => {
  const text = '一、甲项\n（一）乙项\n丙项。\n二、丁项';
  const inner = { start: 5, end: 14 };
  const outer = { start: 0, end: 14 };
  const node = (span: typeof inner, children: readonly OutlineNode[]): OutlineNode => ({
    kind: 'heading',
    title: '题',
    span,
    selection: span,
    children,
  });
  assert.deepEqual(grown(text, { line: 2, character: 0 }, [node(outer, [node(inner, [])])]).slice(-4), [
    '丙项。',
    '（一）乙项\n丙项。',
    '一、甲项\n（一）乙项\n丙项。',
    text,
  ]);
});

test('wherever the caret stands, every step contains the last and is larger', () => {
  const piece = fc.constantFrom('各单位', '，', '。', '\n', '\r\n', '　　', '安全𠮷', '12', ' ', '\uD83D');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(12), fc.nat(90), (pieces, line, character) => {
      const steps = grown(pieces.join(''), { line, character });
      assert.ok(steps.length > 0);
      assert.ok(steps.every((step, at) => at === 0 || step.length > steps[at - 1]!.length));
    }),
  );
});

import assert from 'node:assert/strict';
import type { Draft } from '../../server/src/document/draft.ts';
import { type OutlineNode, outlineView } from '../../server/src/numbering/outline.ts';
import type { NumberChange } from '../../server/src/numbering/renumbering/change.ts';
import { textAt } from '../../server/src/text/span.ts';

const NUMBER =
  /^(?:[零〇○一二三四五六七八九十百两廿]{1,7}|[0-9０-９]{1,4}|[①-⒛㈠-㈩㉑-㉟❶-❿➀-➉]|首先|其次|再[次者]|最后|另?一方面)$/;

/** Fails unless each change replaces a whole number by a number, in order and without overlap. */
export function expectOnlyNumbersTouched(draft: Draft, changes: readonly NumberChange[]): void {
  let last = 0;
  for (const { span, text, whole } of changes) {
    assert.ok(span.start >= last, 'in order, without overlap');
    assert.ok(whole.start <= span.start && span.end <= whole.end);
    assert.match(textAt(draft.text, span), NUMBER);
    assert.match(text, NUMBER);
    assert.notEqual(textAt(draft.text, span), text);
    last = span.end;
  }
}

/** The tree of a draft without its words. */
export function outlineShape(draft: Draft): unknown {
  const shapes = (nodes: readonly OutlineNode[]): unknown[] =>
    nodes.map(({ kind, children }) => [kind, shapes(children)]);
  return shapes(draft.view(outlineView));
}

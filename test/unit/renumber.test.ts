import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../../server/src/document/draft.ts';
import { itemsView } from '../../server/src/numbering/lists.ts';
import { marksView } from '../../server/src/numbering/marks.ts';
import { causesView } from '../../server/src/numbering/reading/causes.ts';
import { renumberingFrom, renumberingOf } from '../../server/src/numbering/renumbering/renumber.ts';
import { edited } from '../../server/src/text/edit.ts';
import { type NumberedTree, numberedTree, textOf } from './numbered-tree.ts';
import { numberedDocument } from './office-text.ts';
import { expectOnlyNumbersTouched, outlineShape } from './renumbering.ts';
import { treeBreaks } from './tree-breaks.ts';

test('rightly numbered documents are left as they are', () => {
  for (const documents of [numberedDocument, numberedTree.map(textOf)]) {
    fc.assert(
      fc.property(documents, (text) => renumberingOf(new Draft(text)).changes.length === 0),
      { numRuns: 300 },
    );
  }
});

/** Share of breaks after which the right numbers come back; the rest can be read in more than one way. */
const LEAST = 0.97;

for (const treeBreak of treeBreaks) {
  const { name, displaces } = treeBreak;
  const cases = fc.sample(fc.tuple(numberedTree, fc.nat(), fc.nat(), fc.nat()), {
    numRuns: 500,
    seed: 20240506,
  });

  test(`${name}: the right numbers come back`, (t) => {
    let tried = 0;
    const missed: string[] = [];
    for (const [tree, at, to, by] of cases) {
      const found = treeBreak.of(tree, at, to, by);
      if (found === undefined) continue;
      tried++;
      const text = textOf(found.broken);
      const renumbered = edited(text, renumberingOf(new Draft(text)).changes);
      if (renumbered !== textOf(found.right)) missed.push(difference(text, renumbered, found.right));
    }
    const share = 1 - missed.length / tried;
    t.diagnostic(`${tried - missed.length} of ${tried} restored (${share.toFixed(3)})`);
    assert.ok(tried > 60, `only ${tried} tried`);
    assert.ok(share >= LEAST, `first miss:\n${missed[0]}`);
  });

  test(`${name}: renumbering twice is renumbering once, and touches numbers only`, () => {
    for (const [tree, at, to, by] of cases) {
      const found = treeBreak.of(tree, at, to, by);
      if (found === undefined) continue;
      const text = textOf(found.broken);
      const draft = new Draft(text);
      const { changes } = renumberingOf(draft);
      expectOnlyNumbersTouched(draft, changes);
      const after = new Draft(edited(text, changes));
      assert.deepEqual(renumberingOf(after).changes, [], after.text);
      if (!displaces) assert.deepEqual(outlineShape(after), outlineShape(draft));
      assert.ok(after.view(causesView).length <= draft.view(causesView).length);
    }
  });
}

function difference(broken: string, renumbered: string, right: NumberedTree): string {
  const [before, after, wanted] = [broken, renumbered, textOf(right)].map((text) => text.split('\n'));
  return (before as string[])
    .map((line, index) => {
      const [got, want] = [after?.[index] ?? '', wanted?.[index] ?? ''];
      return got === want
        ? `   ${got.slice(0, 20)}`
        : `!! ${line.slice(0, 20)} → ${got.slice(0, 20)}, not ${want.slice(0, 20)}`;
    })
    .join('\n');
}

test('from an item on, what stands before it and the lists it does not lead stay as they are', () => {
  let changes = 0;
  fc.assert(
    fc.property(numberedTree, fc.nat(), fc.nat(), fc.nat(), (tree, at, to, by) => {
      const broken = treeBreaks[0]?.of(tree, at, to, by)?.broken;
      const draft = new Draft(textOf(broken ?? tree));
      const items = draft.view(itemsView);
      const item = items[to % items.length];
      if (item === undefined) return;
      const marks = draft.view(marksView).flat();
      for (const { span } of renumberingFrom(draft, item).changes) {
        const changed = marks.find(({ ordinal }) => ordinal.numeral.start === span.start);
        assert.equal(changed?.family, item.mark.family);
        assert.ok(span.start >= item.mark.ordinal.numeral.start || item.index === 0);
        changes++;
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(changes > 20, `only ${changes} changes`);
});

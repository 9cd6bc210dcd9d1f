import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createChecker } from '../../server/src/check/checker.ts';
import { createSay } from '../../server/src/check/say.ts';
import { Draft } from '../../server/src/document/draft.ts';
import type { Item } from '../../server/src/numbering/lists.ts';
import { depthOf, openingsView } from '../../server/src/numbering/openings.ts';
import { moveSection } from '../../server/src/numbering/sections/move.ts';
import { demoteSection, promoteSection } from '../../server/src/numbering/sections/promote.ts';
import { headingAt } from '../../server/src/numbering/sections/section.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Edit, edited } from '../../server/src/text/edit.ts';
import { layeredDocument } from './layered-text.ts';

type Change = (draft: Draft, item: Item) => Edit[] | undefined;
const up: Change = (draft, item) => moveSection(draft, item, 'up');
const down: Change = (draft, item) => moveSection(draft, item, 'down');

const checker = createChecker({
  rules: rules.filter(({ id }) => id.startsWith('numbering/')),
  config: { rules: {} },
  say: createSay(),
  logger: {
    error(message) {
      throw new Error(message);
    },
  },
});

/** What stands wrong in the numbers of `text`. */
function warnings(text: string): string[] {
  return checker
    .check(new Draft(text))
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => message);
}

/** The paragraphs of `text` without their markers, in order. */
function words(text: string): string[] {
  const draft = new Draft(text);
  const markers = new Map(
    draft.view(openingsView).map(({ mark }) => [mark.paragraph, mark.ordinal.span.end]),
  );
  return draft.paragraphs.map((each) =>
    draft.text.slice(markers.get(each) ?? each.span.start, each.span.end),
  );
}

/** The heading of `text` that stands over the words of `item` in `before`. */
function found(text: string, before: Draft, item: Item): { draft: Draft; item: Item } {
  const draft = new Draft(text);
  const heading = before.text.slice(item.mark.ordinal.span.end, item.mark.paragraph.span.end);
  return { draft, item: headingAt(draft, text.indexOf(heading))! };
}

/** The first of its list, and no number one. */
const countsOn = ({ index, mark }: Item): boolean => index === 0 && mark.ordinal.value > 1;

/** Calls `see` with every heading of many documents that `change` can be made to, and the text after it. */
function forEachChange(change: Change, see: (draft: Draft, item: Item, text: string) => void): void {
  let made = 0;
  fc.assert(
    fc.property(layeredDocument, (text) => {
      const draft = new Draft(text);
      for (const item of draft.view(openingsView)) {
        const edits = change(draft, item);
        if (edits === undefined) continue;
        made++;
        see(draft, item, edited(text, edits));
      }
    }),
    { numRuns: 80 },
  );
  assert.ok(made > 300, `only ${made} changes were made`);
}

for (const [name, change, back] of [
  ['up', up, down],
  ['down', down, up],
] as const) {
  test(`a section moved ${name} keeps every paragraph, leaves the numbers right, and comes back`, () => {
    forEachChange(change, (draft, item, text) => {
      assert.deepEqual(words(text).sort(), words(draft.text).sort());
      assert.deepEqual(warnings(text), []);
      const moved = found(text, draft, item);
      const edits = back(moved.draft, moved.item);
      assert.equal(edits && edited(text, edits), draft.text);
    });
  });
}

test('a section put one layer lower keeps every word in its place, leaves the numbers right, and comes back', () => {
  forEachChange(demoteSection, (draft, item, text) => {
    assert.deepEqual(words(text), words(draft.text));
    assert.deepEqual(warnings(text), []);
    const lowered = found(text, draft, item);
    assert.equal(depthOf(lowered.item), depthOf(item) + 1);
    const edits = promoteSection(lowered.draft, lowered.item);
    const back = edits && edited(text, edits);
    assert.deepEqual(back && words(back), words(draft.text));
    // That numbers counted through the document may not show while two of its lists are one.
    if (!draft.view(openingsView).some(countsOn)) assert.equal(back, draft.text);
  });
});

test('a section put one layer higher keeps every word in its place and leaves the numbers right', () => {
  forEachChange(promoteSection, (draft, item, text) => {
    assert.deepEqual(words(text), words(draft.text));
    assert.deepEqual(warnings(text), []);
    assert.equal(depthOf(found(text, draft, item).item), depthOf(item) - 1);
  });
});

test('the correct documents are correct to begin with', () => {
  fc.assert(
    fc.property(layeredDocument, (text) => assert.deepEqual(warnings(text), [])),
    { numRuns: 300 },
  );
});

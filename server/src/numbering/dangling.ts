import type { Draft } from '../document/draft.ts';
import { type Span, textAt } from '../text/span.ts';
import { attachmentReferencesView } from './attachments.ts';
import { type CrossReference, crossReferencesView } from './cross-references.ts';
import { type Item, itemsView, type NumberedList } from './lists.ts';
import type { Mark } from './marks.ts';
import { isCertain } from './references/certainty.ts';
import type { ReferenceStep } from './references/words.ts';

/** A reference to a number that is not there. */
export interface Dangling {
  readonly span: Span;
  /** The place it names: 第（二）项. */
  readonly wanted: string;
  /** What was searched: the document's sections, what stands under an item, the list before, the attachments. */
  readonly searched: 'document' | 'item' | 'before' | 'attachments';
  /** The highest number there is. */
  readonly last: Mark;
  /** The item the list stands under; undefined where that says nothing. */
  readonly parent: Item | undefined;
  /** Other references to the same list that lead nowhere, right behind it. */
  readonly more: readonly Span[];
}

/**
 * The references that lead nowhere for certain, in the order of the text: the list they mean is there, counts
 * without a fault and ends before the number they name.
 */
export function danglingReferences(draft: Draft): Dangling[] {
  const found: Dangling[] = [];
  let before: CrossReference | undefined;
  for (const reference of draft.view(crossReferencesView)) {
    const one = danglingFrom(draft, reference);
    if (one === undefined) continue;
    const sameCause = before !== undefined && isSameList(before, reference) && found.at(-1);
    if (sameCause) found[found.length - 1] = { ...sameCause, more: [...sameCause.more, one.span] };
    else found.push(one);
    before = reference;
  }
  return [...found, ...danglingAttachments(draft)].sort((a, b) => a.span.start - b.span.start);
}

function isSameList(a: CrossReference, b: CrossReference): boolean {
  return a.paragraph === b.paragraph && a.absent?.among[0] === b.absent?.among[0];
}

function danglingFrom(draft: Draft, reference: CrossReference): Dangling | undefined {
  const { absent, anchor, items } = reference;
  const step = absent && reference.steps[absent.step];
  if (absent === undefined || step === undefined || !isCertain(reference) || !absent.among.every(isSound))
    return undefined;
  const last = highestOf(absent.among);
  if (last.mark.ordinal.value >= step.value || isInside(reference, absent.among)) return undefined;
  const parent = items[absent.step - 1];
  const found = { span: step.span, wanted: wordsOf(draft, step), last: last.mark, more: [] };
  if (parent !== undefined) return { ...found, searched: 'item', parent };
  if (anchor.kind === 'here') return { ...found, searched: 'item', parent: last.list.parent };
  if (anchor.kind === 'before') {
    return isNear(last, reference) ? { ...found, searched: 'before', parent: undefined } : undefined;
  }
  return isElsewhere(draft, last, step.value)
    ? undefined
    : { ...found, searched: 'document', parent: undefined };
}

function wordsOf(draft: Draft, { numeral, unit, bracketed }: ReferenceStep): string {
  const number = textAt(draft.text, numeral);
  return `第${bracketed ? `（${number}）` : number}${unit}`;
}

function highestOf(lists: readonly NumberedList[]): Item {
  const items = lists.flatMap((list) => list.items);
  return items.reduce((highest, item) =>
    item.mark.ordinal.value > highest.mark.ordinal.value ? item : highest,
  );
}

/** Another document of the file has the number: what belongs together may have been taken apart. */
function isElsewhere(draft: Draft, { mark: { family } }: Item, value: number): boolean {
  return draft.view(itemsView).some(({ mark }) => mark.family === family && mark.ordinal.value === value);
}

/** It begins at one and counts on without a fault. */
function isSound({ items }: NumberedList): boolean {
  return items.every(({ fault }) => fault === undefined);
}

/** A list further up than this many paragraphs is hardly what 上述 means. */
const NEAR = 10;

function isNear({ mark }: Item, { paragraph }: CrossReference): boolean {
  return paragraph - mark.paragraph.index <= NEAR;
}

/** （一）违反本条第一项… means the 条 whose breach it punishes, not its own. */
function isInside({ anchor, paragraph }: CrossReference, lists: readonly NumberedList[]): boolean {
  return (
    anchor.kind === 'here' &&
    lists.some(({ items }) => items.some(({ mark }) => mark.paragraph.index === paragraph))
  );
}

function danglingAttachments(draft: Draft): Dangling[] {
  const references = draft.view(attachmentReferencesView);
  return references.flatMap(({ listing, isHead, value, span }) => {
    const last = listing?.marks.at(-1);
    const isCounted = listing?.marks.every(({ ordinal }, index) => ordinal.value === index + 1);
    if (last === undefined || !isCounted || isHead || value <= last.ordinal.value) return [];
    const isAttached = references.some(
      (other) => other.isHead && other.listing === listing && other.value === value,
    );
    const wanted = textAt(draft.text, span);
    return isAttached
      ? []
      : [{ span, wanted, searched: 'attachments' as const, last, parent: undefined, more: [] }];
  });
}

import type { Draft } from '../../document/draft.ts';
import { type Span, textAt } from '../../text/span.ts';
import { type Item, itemsView } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { type AttachmentReference, attachmentReferencesView } from './attachments.ts';
import { isCertain } from './certainty.ts';
import { type CrossReference, crossReferencesView } from './cross-references.ts';
import type { ReferenceStep } from './words.ts';

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
  const absent = draft.view(crossReferencesView).filter(({ miss }) => miss?.kind === 'absent');
  const present = absent.length === 0 ? new Set<string>() : numbersOf(draft);
  let before: CrossReference | undefined;
  for (const reference of absent) {
    const one = danglingFrom(draft, reference, present);
    if (one === undefined) continue;
    const last = found.at(-1);
    if (last === undefined || before === undefined || !hasSameCause(before, reference)) found.push(one);
    else found[found.length - 1] = { ...last, more: [...last.more, one.span] };
    before = reference;
  }
  return [...found, ...danglingAttachments(draft)].sort((a, b) => a.span.start - b.span.start);
}

function hasSameCause(a: CrossReference, b: CrossReference): boolean {
  return a.paragraph === b.paragraph && a.miss?.shelf === b.miss?.shelf;
}

/** Every family's numbers in a file, whichever of its documents they stand in. */
function numbersOf(draft: Draft): Set<string> {
  return new Set(draft.view(itemsView).map(({ mark }) => `${mark.family} ${mark.ordinal.value}`));
}

function danglingFrom(
  draft: Draft,
  reference: CrossReference,
  present: ReadonlySet<string>,
): Dangling | undefined {
  const { miss, anchor, items } = reference;
  const step = miss && reference.steps[miss.step];
  if (miss === undefined || step === undefined || !isCertain(reference)) return undefined;
  const { highest, isSound } = miss.shelf;
  if (!isSound || highest.mark.ordinal.value >= step.value) return undefined;
  const parent = items[miss.step - 1];
  const found = { span: step.span, wanted: wordsOf(draft, step), last: highest.mark, more: [] };
  if (parent !== undefined) return { ...found, searched: 'item', parent };
  if (anchor.kind === 'here') {
    return isInside(reference) ? undefined : { ...found, searched: 'item', parent: highest.list.parent };
  }
  if (anchor.kind === 'before') {
    return isNear(highest, reference) ? { ...found, searched: 'before', parent: undefined } : undefined;
  }
  // What another document of the file has may have belonged together and been taken apart.
  if (present.has(`${highest.mark.family} ${step.value}`)) return undefined;
  return { ...found, searched: 'document', parent: undefined };
}

function wordsOf(draft: Draft, { numeral, unit, bracketed }: ReferenceStep): string {
  const number = textAt(draft.text, numeral);
  return `第${bracketed ? `（${number}）` : number}${unit}`;
}

/** A list further up than this many paragraphs is hardly what 上述 means. */
const NEAR = 10;

function isNear({ mark }: Item, { paragraph }: CrossReference): boolean {
  return paragraph - mark.paragraph.index <= NEAR;
}

/** （一）违反本条第一项… means the 条 whose breach it punishes, not its own. */
function isInside({ miss, paragraph }: CrossReference): boolean {
  return (miss?.shelf.lists ?? []).some(({ items }) =>
    items.some(({ mark }) => mark.paragraph.index === paragraph),
  );
}

function danglingAttachments(draft: Draft): Dangling[] {
  const references = draft.view(attachmentReferencesView);
  const heads = new Set(references.filter(({ isHead }) => isHead).map(({ value }) => value));
  return references.flatMap((reference) => {
    const last = lastListed(reference);
    const { value, span, isHead } = reference;
    if (last === undefined || isHead || heads.has(value) || value <= last.ordinal.value) return [];
    const wanted = textAt(draft.text, span);
    return [{ span, wanted, searched: 'attachments' as const, last, parent: undefined, more: [] }];
  });
}

/** The last attachment listed, if they are listed without a fault. */
function lastListed({ listing }: AttachmentReference): Mark | undefined {
  const isCounted = listing?.marks.every(({ ordinal }, index) => ordinal.value === index + 1);
  return isCounted ? listing?.marks.at(-1) : undefined;
}

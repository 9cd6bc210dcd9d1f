import type { Draft } from '../../document/draft.ts';
import type { Span } from '../../text/span.ts';
import { attachmentReferencesView } from '../attachments.ts';
import { type CrossReference, crossReferencesView } from '../cross-references.ts';
import type { Mark } from '../marks.ts';
import { formatNumeral } from '../numerals.ts';
import { isCertain } from '../references/certainty.ts';
import type { NumberChange, NumberLeft } from './change.ts';

/** The changes of the references that lead to a mark of `moved`. */
export function referenceChanges(draft: Draft, moved: ReadonlyMap<Mark, number>): NumberChange[] {
  if (moved.size === 0) return [];
  const changes = new Map<number, NumberChange>();
  const add = (mark: Mark, numeral: Span, text: string | undefined, whole: Span): void => {
    if (text !== undefined)
      changes.set(numeral.start, { kind: 'reference', mark, span: numeral, text, whole });
  };
  for (const { steps, items, span } of draft.view(crossReferencesView)) {
    for (const [index, { numeral, system }] of steps.entries()) {
      const mark = items[index]?.mark;
      const value = mark && moved.get(mark);
      // 第三条第（一）、（二）项 is two references with one 第三条 between them.
      if (mark !== undefined && value !== undefined && !changes.has(numeral.start))
        add(mark, numeral, formatNumeral(value, system), span);
    }
  }
  for (const { numeral, system, mark, span } of draft.view(attachmentReferencesView)) {
    const value = mark && moved.get(mark);
    if (mark !== undefined && value !== undefined) add(mark, numeral, formatNumeral(value, system), span);
  }
  return [...changes.values()];
}

/** The references to numbers that are not there, in lists that `changes` gives new numbers. */
export function unfollowable(draft: Draft, changes: readonly NumberChange[]): NumberLeft[] {
  if (changes.length === 0) return [];
  const moved = new Set(changes.map(({ mark }) => mark));
  return draft.view(crossReferencesView).flatMap((reference) => {
    const means =
      isCertain(reference) &&
      reference.absent?.among.some(({ items }) => items.some(({ mark }) => moved.has(mark)));
    return means ? [leftBehind(reference)] : [];
  });
}

function leftBehind({ span }: CrossReference): NumberLeft {
  return { span, reason: 'leads-nowhere' };
}

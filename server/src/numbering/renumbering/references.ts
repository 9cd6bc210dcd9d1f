import type { Draft } from '../../document/draft.ts';
import { formatNumeral } from '../../text/numerals.ts';
import type { NumberedList } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { attachmentReferencesView } from '../references/attachments.ts';
import { isCertain } from '../references/certainty.ts';
import { crossReferencesView } from '../references/cross-references.ts';
import type { NumberChange, NumberLeft } from './change.ts';

/** The marks that get another number. */
type Moved = ReadonlyMap<Mark, { readonly value: number; readonly list: NumberedList }>;

/** The changes of the references that lead to a mark of `moved`. */
export function referenceChanges(draft: Draft, moved: Moved): NumberChange[] {
  if (moved.size === 0) return [];
  const changes: NumberChange[] = [];
  // 第三条第（一）、（二）项 is two references with one 第三条 between them.
  const seen = new Set<number>();
  for (const { steps, items, span: whole } of draft.view(crossReferencesView)) {
    for (const [index, { numeral, system }] of steps.entries()) {
      const change = changeTo(items[index]?.mark, system, moved);
      if (change === undefined || seen.has(numeral.start)) continue;
      seen.add(numeral.start);
      changes.push({ ...change, span: numeral, whole });
    }
  }
  for (const { numeral, system, mark, span: whole } of draft.view(attachmentReferencesView)) {
    const change = changeTo(mark, system, moved);
    if (change !== undefined) changes.push({ ...change, span: numeral, whole });
  }
  return changes;
}

function changeTo(
  mark: Mark | undefined,
  system: Mark['ordinal']['system'],
  moved: Moved,
): Omit<NumberChange, 'span' | 'whole'> | undefined {
  const renumbered = mark && moved.get(mark);
  if (mark === undefined || renumbered === undefined) return undefined;
  const text = formatNumeral(renumbered.value, system);
  return text === undefined ? undefined : { kind: 'reference', mark, list: renumbered.list, text };
}

const REASONS = { absent: 'leads-nowhere', ambiguous: 'ambiguous' } as const;

/** The references that cannot be followed, to lists in which `changes` gives new numbers. */
export function unfollowable(draft: Draft, changes: readonly NumberChange[]): NumberLeft[] {
  if (changes.length === 0) return [];
  const renumbered = new Set(changes.map(({ list }) => list));
  return draft.view(crossReferencesView).flatMap((reference) => {
    const { miss, span } = reference;
    const isMeant =
      miss !== undefined && isCertain(reference) && miss.shelf.lists.some((list) => renumbered.has(list));
    return isMeant ? [{ span, reason: REASONS[miss.kind] }] : [];
  });
}

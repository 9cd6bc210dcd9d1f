import type { Draft } from '../../document/draft.ts';
import type { Item } from '../lists.ts';
import type { NumberChange, NumberLeft } from './change.ts';
import { changesOf } from './changes.ts';
import { type NewNumbers, newNumbers, newNumbersFrom } from './numbers.ts';
import { unfollowable } from './references.ts';
import { seriesView } from './series.ts';

/** What a renumbering does, told number by number. */
export interface Renumbering {
  /** In the order of the text, without overlap; each rewrites a number and nothing else. */
  readonly changes: readonly NumberChange[];
  /** What the writer must look at himself, in the order of the text. */
  readonly left: readonly NumberLeft[];
}

/**
 * Counts every list of `draft` anew, each in its own style and from where it begins, and rewrites the
 * references to what gets another number. Never puts a number where none was. What it makes of a draft it
 * leaves as it is; a draft whose numbers are right, too, and one that is not Chinese prose.
 */
export function renumberingOf(draft: Draft): Renumbering {
  return renumbering(draft, newNumbers(draft.view(seriesView)));
}

/**
 * The same for the list of `item` from that item on, and for the lists that count on from it (通排). Numbers
 * before it, and the lists under it, stay.
 */
export function renumberingFrom(draft: Draft, item: Item): Renumbering {
  return renumbering(draft, newNumbersFrom(draft.view(seriesView), item));
}

function renumbering(draft: Draft, { numbers, unwritable }: NewNumbers): Renumbering {
  if (!draft.isProse) return { changes: [], left: [] };
  const changes = changesOf(draft, numbers);
  return { changes, left: [...unwritable.map(unwritten), ...unfollowable(draft, changes)].sort(byPlace) };
}

function unwritten({ ordinal }: Item['mark']): NumberLeft {
  return { span: ordinal.span, reason: 'unwritable' };
}

const byPlace = (a: NumberLeft, b: NumberLeft): number => a.span.start - b.span.start;

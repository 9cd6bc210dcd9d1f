import type { Draft } from '../../document/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Mark } from '../marks.ts';
import { numeralFor } from '../ordinal.ts';
import { changesOf } from '../renumbering/changes.ts';

/**
 * The edits that give each mark of `numbers` its number, with the references to them and what repeats the number of
 * a heading (2.1 under 2.). Undefined where a number cannot be written in its marker (a circled 36).
 */
export function numberEdits(draft: Draft, numbers: ReadonlyMap<Mark, number>): Edit[] | undefined {
  for (const [{ ordinal }, value] of numbers) {
    if (numeralFor(ordinal, value) === undefined) return undefined;
  }
  return changesOf(draft, numbers).map(({ span, text }) => ({ span, text }));
}

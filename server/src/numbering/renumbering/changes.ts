import type { Draft } from '../../document/draft.ts';
import { byPlace } from '../../text/edit.ts';
import { type Item, itemsView } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { numeralFor } from '../ordinal.ts';
import type { NumberChange } from './change.ts';
import { referenceChanges } from './references.ts';
import { type Series, seriesView } from './series.ts';

/** A mark that gets another number. */
export interface NewNumber {
  readonly value: number;
  readonly list: Series['list'];
}

/** The changes that give each mark of `numbers` its number, with the references to them, in the order of the text. */
export function changesOf(draft: Draft, numbers: ReadonlyMap<Mark, number>): NumberChange[] {
  const moved = new Map<Mark, NewNumber>();
  for (const { list, marks } of draft.view(seriesView)) {
    for (const mark of marks) {
      const value = numbers.get(mark);
      if (value !== undefined && value !== mark.ordinal.value) moved.set(mark, { value, list });
    }
  }
  const changes = [...moved].flatMap(([mark, renumbered]) => ordinalChange(mark, renumbered));
  return [...changes, ...repeatedNumbers(draft, moved), ...referenceChanges(draft, moved)].sort(byPlace);
}

function ordinalChange(mark: Mark, { value, list }: NewNumber): NumberChange[] {
  const { numeral, span } = mark.ordinal;
  const text = numeralFor(mark.ordinal, value);
  return text === undefined ? [] : [{ kind: 'ordinal', mark, list, span: numeral, text, whole: span }];
}

/** The numbers of 2.1 and 2.1.3 that repeat those of the headings they stand under. */
function repeatedNumbers(draft: Draft, moved: ReadonlyMap<Mark, NewNumber>): NumberChange[] {
  const changes: NumberChange[] = [];
  for (const { mark, list } of draft.view(itemsView)) {
    const { path, span } = mark.ordinal;
    if (path.length === 0) continue;
    const digits = [...draft.text.slice(span.start, span.end).matchAll(/\d+/g)];
    for (let above = list.parent; above !== undefined; above = above.list.parent) {
      const found = digits[above.mark.ordinal.path.length];
      const heading = moved.get(above.mark);
      if (heading === undefined || found === undefined || !isRepeatedIn(path, above)) continue;
      const start = span.start + found.index;
      const repeated = { start, end: start + found[0].length };
      changes.push({ kind: 'ordinal', mark, list, span: repeated, text: String(heading.value), whole: span });
    }
  }
  return changes;
}

function isRepeatedIn(path: readonly number[], { mark: { ordinal } }: Item): boolean {
  const repeated = [...ordinal.path, ordinal.value];
  return repeated.length <= path.length && repeated.every((number, index) => path[index] === number);
}

import type { Draft } from '../../document/draft.ts';
import { byPlace } from '../../text/edit.ts';
import { type Item, itemsView } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { numeralFor } from '../ordinal.ts';
import type { NumberChange } from './change.ts';
import { referenceChanges } from './references.ts';

/** The changes that give each mark of `numbers` its number, with the references to them, in the order of the text. */
export function changesOf(draft: Draft, numbers: ReadonlyMap<Mark, number>): NumberChange[] {
  const moved = new Map([...numbers].filter(([{ ordinal }, value]) => ordinal.value !== value));
  const changes = [...moved].flatMap(([mark, value]) => ordinalChange(mark, value));
  changes.push(...repeatedNumbers(draft, moved), ...referenceChanges(draft, moved));
  return changes.sort(byPlace);
}

function ordinalChange(mark: Mark, value: number): NumberChange[] {
  const { numeral, span } = mark.ordinal;
  const text = numeralFor(mark.ordinal, value);
  return text === undefined ? [] : [{ kind: 'ordinal', mark, span: numeral, text, whole: span }];
}

/** The numbers of 2.1 and 2.1.3 that repeat those of the headings they stand under. */
function repeatedNumbers(draft: Draft, moved: ReadonlyMap<Mark, number>): NumberChange[] {
  const changes: NumberChange[] = [];
  for (const { mark, list } of draft.view(itemsView)) {
    const { path, span } = mark.ordinal;
    if (path.length === 0) continue;
    const digits = [...draft.text.slice(span.start, span.end).matchAll(/\d+/g)];
    for (let above = list.parent; above !== undefined; above = above.list.parent) {
      const place = above.mark.ordinal.path.length;
      const value = moved.get(above.mark);
      const found = digits[place];
      if (value === undefined || found === undefined || !isRepeatedIn(path, above)) continue;
      const start = span.start + found.index;
      const repeated = { start, end: start + found[0].length };
      changes.push({ kind: 'ordinal', mark, span: repeated, text: String(value), whole: span });
    }
  }
  return changes;
}

function isRepeatedIn(path: readonly number[], { mark: { ordinal } }: Item): boolean {
  const repeated = [...ordinal.path, ordinal.value];
  return repeated.length <= path.length && repeated.every((number, index) => path[index] === number);
}

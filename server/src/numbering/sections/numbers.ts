import type { Draft } from '../../document/draft.ts';
import type { Edit } from '../../text/edit.ts';
import { type Item, itemsView } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { listsUnderView } from '../openings.ts';
import { numeralFor } from '../ordinal.ts';

/**
 * The edits that give each mark of `numbers` its number, with what repeats the number of a heading: 2.1 under 2.
 * Undefined where a number cannot be written in its marker (a circled 36).
 */
export function numberEdits(draft: Draft, numbers: ReadonlyMap<Mark, number>): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const item of draft.view(itemsView)) {
    const { mark } = item;
    const value = numbers.get(mark);
    if (value === undefined || value === mark.ordinal.value) continue;
    const text = numeralFor(mark.ordinal, value);
    if (text === undefined) return undefined;
    edits.push({ span: mark.ordinal.numeral, text }, ...repeatedNumbers(draft, item, value));
  }
  return edits;
}

/** In 1.2.1 and 1.2.2 under 1.2 the 2 is the number of their heading `item`, which becomes `value`. */
function repeatedNumbers(draft: Draft, item: Item, value: number): Edit[] {
  const heading = item.mark.ordinal;
  const place = heading.path.length;
  const repeats = ({ mark: { ordinal } }: Item): boolean =>
    ordinal.scheme === 'decimal' &&
    ordinal.path[place] === heading.value &&
    heading.path.every((number, index) => ordinal.path[index] === number);
  return itemsUnder(draft, item)
    .filter(repeats)
    .map(({ mark: { ordinal } }) => {
      const numbers = [...draft.text.slice(ordinal.span.start, ordinal.span.end).matchAll(/\d+/g)];
      const found = numbers[place] as RegExpExecArray;
      const start = ordinal.span.start + found.index;
      return { span: { start, end: start + found[0].length }, text: String(value) };
    });
}

/** Everything that stands under `item`, in the order of the text. */
export function itemsUnder(draft: Draft, item: Item): Item[] {
  const lists = draft.view(listsUnderView).get(item) ?? [];
  return lists.flatMap(({ items }) => items.flatMap((each) => [each, ...itemsUnder(draft, each)]));
}

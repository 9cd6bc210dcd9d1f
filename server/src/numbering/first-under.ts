import type { Draft } from '../document/draft.ts';
import type { Item, NumberedList } from './lists.ts';
import { modelOf, openingText } from './marker-text.ts';
import { listsUnderView } from './openings.ts';

/**
 * The marker that would open a list of paragraphs under `item`, written as the lists under its siblings and
 * their kin are; undefined where the document has none to go by.
 */
export function firstUnder(draft: Draft, item: Item): string | undefined {
  const kin = listsUnderKin(draft, item);
  const own = kin.find(({ parent }) => parent === item);
  const model =
    own ?? kin.findLast(({ parent }) => (parent as Item).mark.ordinal.span.start < start(item)) ?? kin[0];
  if (model === undefined) return undefined;
  return openingText(draft, modelOf(model), own === undefined ? firstNumber(kin, item) : firstOf(own));
}

const start = ({ mark }: Item): number => mark.ordinal.span.start;
const firstOf = ({ items }: NumberedList): number => (items[0] as Item).mark.ordinal.value;

/** Lists of paragraphs under items of the same document and family as `item`, in the order of the text. */
function listsUnderKin(draft: Draft, { list, mark }: Item): NumberedList[] {
  const lists: NumberedList[] = [];
  for (const [parent, under] of draft.view(listsUnderView)) {
    if (parent.list.part !== list.part || parent.mark.family !== mark.family) continue;
    const opening = under.find(({ items }) => items[0]?.mark.ordinal.opening);
    if (opening !== undefined) lists.push(opening);
  }
  return lists;
}

/** One, or where these lists count through the document (通排), the number after the last one before `item`. */
function firstNumber(kin: readonly NumberedList[], item: Item): number {
  const before = kin.filter(({ parent }) => start(parent as Item) < start(item));
  const family = before.at(-1)?.items[0]?.mark.family;
  const runsThrough = before.some(({ items }) => {
    const first = items[0] as Item;
    return first.mark.family === family && first.fault === undefined && first.mark.ordinal.value > 1;
  });
  const last = before.at(-1)?.items.at(-1);
  return runsThrough && last !== undefined ? last.mark.ordinal.value + 1 : 1;
}

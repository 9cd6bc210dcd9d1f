import type { Draft, View } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import { type Item, itemsView, type NumberedList } from './lists.ts';

/** Fewer siblings show no habit. */
const LEAST_SIBLINGS = 2;
const ENDS = '。；;';

/**
 * Items that stop without a mark and go on in an unnumbered line, although all their siblings are one line each that ends in a
 * mark: what siblings show, no line tells by itself. By the index of the item's paragraph.
 */
export const tornItemsView: View<ReadonlySet<number>> = { name: 'torn items', compute: tornItems };

function tornItems(draft: Draft): ReadonlySet<number> {
  const torn = new Set<number>();
  const lists = new Set<NumberedList>(draft.view(itemsView).map(({ list }) => list));
  for (const list of lists) {
    if (list.items.length <= LEAST_SIBLINGS) continue;
    const [odd, ...more] = list.items.filter((item) => !isWhole(draft, item));
    if (odd !== undefined && more.length === 0 && goesOn(draft, odd)) torn.add(odd.mark.paragraph.index);
  }
  return torn;
}

/** The item is one line that ends in a mark, and another numbered line or the part's end comes behind it. */
function isWhole(draft: Draft, item: Item): boolean {
  const { paragraph, ordinal } = item.mark;
  if (!ordinal.opening || !ends(paragraph)) return false;
  const next = draft.paragraphs[paragraph.index + 1];
  const isLast = item.index === item.list.items.length - 1;
  return isLast || next === undefined || startsWithItem(item, next);
}

function startsWithItem({ list, index }: Item, next: Paragraph): boolean {
  return list.items[index + 1]?.mark.paragraph === next;
}

/** The line without a mark is followed by one that ends as its siblings do, and that by the next sibling. */
function goesOn(draft: Draft, item: Item): boolean {
  const { paragraph, ordinal } = item.mark;
  const rest = draft.paragraphs[paragraph.index + 1];
  if (!ordinal.opening || rest === undefined || !/[\u3400-\u9fffA-Za-z0-9]$/.test(paragraph.text))
    return false;
  if (rest.index > item.list.part.last || !ends(rest)) return false;
  const behind = draft.paragraphs[rest.index + 1];
  return item.index === item.list.items.length - 1 || (behind !== undefined && startsWithItem(item, behind));
}

function ends({ text }: Paragraph): boolean {
  return ENDS.includes(text.at(-1) as string);
}

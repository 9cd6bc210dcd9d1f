import type { Part } from '../../document/parts.ts';
import type { Item, NumberedList } from '../lists.ts';

/** A 款: an unnumbered paragraph of a 条, the 条's own first, with the lists it leads in. */
export interface Clause {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly lists: readonly NumberedList[];
}

/** Where the items of a document are looked up. */
export interface Surroundings {
  readonly part: Part;
  readonly items: readonly Item[];
  countBefore(offset: number): number;
  listsBelow(item: Item): readonly NumberedList[];
}

/** A 条 with more items, or more paragraphs, than these is none. */
const MOST_ITEMS = 500;
const MOST_PARAGRAPHS = 200;

/** The 款 of `article` in order. */
export function clausesOf(around: Surroundings, article: Item): Clause[] {
  const from = article.mark.paragraph.index;
  const { last, itemParagraphs } = extentOf(around, article);
  const starts = [from];
  for (let index = from + 1; index <= last && starts.length < MOST_PARAGRAPHS; index++) {
    if (!itemParagraphs.has(index)) starts.push(index);
  }
  const lists = around.listsBelow(article);
  return starts.map((paragraph, at) => {
    const next = starts[at + 1] ?? last + 1;
    return { paragraph, lists: lists.filter(({ items }) => isWithin(items[0] as Item, paragraph, next)) };
  });
}

function isWithin({ mark: { paragraph } }: Item, from: number, to: number): boolean {
  return from <= paragraph.index && paragraph.index < to;
}

/** The last paragraph of `article`, and the paragraphs of it that open with an item. */
function extentOf(
  around: Surroundings,
  article: Item,
): { readonly last: number; readonly itemParagraphs: ReadonlySet<number> } {
  const itemParagraphs = new Set<number>();
  const first = around.countBefore(article.mark.ordinal.span.end);
  for (const item of around.items.slice(first, first + MOST_ITEMS)) {
    const { ordinal, paragraph } = item.mark;
    if (!isUnder(item, article)) return { last: paragraph.index - 1, itemParagraphs };
    if (ordinal.opening) itemParagraphs.add(paragraph.index);
  }
  return { last: around.part.last, itemParagraphs };
}

function isUnder(item: Item, article: Item): boolean {
  let above = item.list.parent;
  while (above !== undefined && above !== article) above = above.list.parent;
  return above === article;
}

import type { Paragraph } from '../../document/paragraph.ts';
import type { Item, NumberedList } from '../lists.ts';
import { countBefore, type ReferenceContext } from './context.ts';

/** A 款: an unnumbered paragraph of a 条, the 条's own first, with the lists it leads in. */
export interface Clause {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly lists: readonly NumberedList[];
}

/** The 款 of `article` in order. */
export function clausesOf(context: ReferenceContext, article: Item): Clause[] {
  const from = article.mark.paragraph.index;
  const { last, itemParagraphs } = extentOf(context, article);
  const lists = context.below.get(article) ?? [];
  const starts = [from];
  for (let index = from + 1; index <= last; index++) if (!itemParagraphs.has(index)) starts.push(index);
  return starts.map((paragraph, at) => {
    const next = starts[at + 1] ?? last + 1;
    const belongs = ({ items }: NumberedList) => isWithin((items[0] as Item).mark.paragraph, paragraph, next);
    return { paragraph, lists: lists.filter(belongs) };
  });
}

function isWithin({ index }: Paragraph, from: number, to: number): boolean {
  return from <= index && index < to;
}

/** A 条 with more items than these is none. */
const MOST_ITEMS = 500;

/** The last paragraph of `article`, and the paragraphs of it that open with an item. */
function extentOf(
  context: ReferenceContext,
  article: Item,
): { readonly last: number; readonly itemParagraphs: ReadonlySet<number> } {
  const itemParagraphs = new Set<number>();
  const first = countBefore(context, article.mark.ordinal.span.end);
  for (const item of context.items.slice(first, first + MOST_ITEMS)) {
    const { ordinal, paragraph } = item.mark;
    if (!isUnder(item, article)) return { last: paragraph.index - 1, itemParagraphs };
    if (ordinal.opening) itemParagraphs.add(paragraph.index);
  }
  return { last: context.part.last, itemParagraphs };
}

function isUnder(item: Item, article: Item): boolean {
  let above = item.list.parent;
  while (above !== undefined && above !== article) above = above.list.parent;
  return above === article;
}

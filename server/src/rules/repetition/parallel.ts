import type { Draft, View } from '../../document/draft.ts';
import { type Item, itemsView } from '../../numbering/lists.ts';
import type { Span } from '../../text/span.ts';

/** A passage that fills more of an item than this is the item said twice, not a frame that items share. */
const FRAME = 0.6;
/** The same of an article: articles share more. */
const ARTICLE_FRAME = 0.9;
/** Sentences of one paragraph that differ more than this are set side by side on purpose. */
const SAME = 0.9;

/**
 * Whether the two places share their wording because they are built alike: sentences of one paragraph that differ in what
 * matters, items of one list (一是…上下功夫，二是…上下功夫), articles, which say the same in the same words.
 */
export function areParallel(draft: Draft, a: Span, b: Span, similarity: number): boolean {
  if (similarity < SAME && draft.lines.lineAt(a.start) === draft.lines.lineAt(b.end)) return true;
  const articles = draft.view(articlesView);
  const article = around(articles, a);
  const otherArticle = around(articles, b);
  if (article !== undefined && otherArticle !== undefined) {
    return filled(a, article) < ARTICLE_FRAME || filled(b, otherArticle) < ARTICLE_FRAME;
  }
  const items = draft.view(itemExtentsView);
  const own = around(items, a);
  const other = around(items, b);
  if (own === undefined || other === undefined) return false;
  if (own.item === other.item || own.item.list !== other.item.list) return false;
  return filled(a, own) < FRAME || filled(b, other) < FRAME;
}

/** An item and where it reaches. */
interface Extent extends Span {
  readonly item: Item;
}

/** Every item from its marker to the end of its first sentence: what follows is told of, not enumerated. */
const itemExtentsView: View<readonly Extent[]> = {
  name: 'item extents',
  compute: (draft) => {
    const items = draft.view(itemsView);
    return items.map((item, index) => {
      const { ordinal, paragraph } = item.mark;
      const next = items[index + 1]?.mark.ordinal.span.start ?? draft.text.length;
      const words = paragraph.text.slice(ordinal.span.end - paragraph.span.start);
      const end = ordinal.span.end + words.search(/[。！？]|$/) + 1;
      return { item, start: ordinal.span.start, end: Math.min(next, end) };
    });
  },
};

/** Every article from its marker to the next article. */
const articlesView: View<readonly Extent[]> = {
  name: 'article extents',
  compute: (draft) => {
    const articles = draft.view(itemsView).filter(({ mark: { ordinal } }) => ordinal.word === '条');
    return articles.map((item, index) => {
      const { end } = item.list.part.span;
      const next = articles[index + 1]?.mark.ordinal.span.start ?? end;
      return { item, start: item.mark.ordinal.span.start, end: Math.min(next, end) };
    });
  },
};

/** The extent that holds the middle of `span`. */
function around(extents: readonly Extent[], { start, end }: Span): Extent | undefined {
  const middle = (start + end) >> 1;
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if ((extents[at] as Extent).start <= middle) low = at + 1;
    else high = at;
  }
  const found = extents[low - 1];
  return found !== undefined && middle < found.end ? found : undefined;
}

/** How much of `extent` is `span`: 0 to 1, and more where it reaches beyond. */
function filled(span: Span, extent: Span): number {
  return (span.end - span.start) / (extent.end - extent.start);
}

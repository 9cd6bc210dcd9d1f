import type { Draft, Found, ParagraphView } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { isHan } from '../../text/characters.ts';
import { type Span, shifted } from '../../text/span.ts';
import type { StockHit } from './hit.ts';
import { type OwnWords, stockOf } from './stock.ts';

/** A stock phrase where it stands in a draft. */
export interface StockPlace {
  readonly hit: StockHit;
  /** In the draft. */
  readonly span: Span;
  readonly paragraph: Paragraph;
}

/** An official document with its stock phrases. */
export interface StockDocument {
  readonly part: Part;
  /** Its place among the draft's documents. */
  readonly index: number;
  /** Chinese characters of the document. */
  readonly han: number;
  /** The paragraphs that hold stock phrases, in the order of the text, without the title. */
  readonly paragraphs: readonly Found<StockHit>[];
}

/** The documents of `draft`, laws left out, that hold stock phrases by the lists and the writer's `own` words. */
export function stockByDocument(draft: Draft, own: OwnWords): StockDocument[] {
  const all = stockOf(draft, own);
  const documents: StockDocument[] = [];
  let next = 0;
  for (const [index, part] of draft.documents.entries()) {
    while (next < all.length && (all[next]?.paragraph.index as number) < part.first) next++;
    const from = next;
    while (next < all.length && (all[next]?.paragraph.index as number) <= part.last) next++;
    const paragraphs = all.slice(from, next).filter(({ paragraph }) => !part.title.lines.includes(paragraph));
    if (paragraphs.length === 0) continue;
    const { han, articles } = measured(draft, part);
    if (articles < ARTICLES) documents.push({ part, index, han, paragraphs });
  }
  return documents;
}

/** The places of those hits of a document that `isWanted`, in the order of the text. */
export function placesOf({ paragraphs }: StockDocument, isWanted: (hit: StockHit) => boolean): StockPlace[] {
  return paragraphs.flatMap(({ paragraph, found }) =>
    found.filter(isWanted).map((hit) => ({ hit, span: shifted(hit, paragraph.span.start), paragraph })),
  );
}

/** So many paragraphs that begin with 第…条 make a text of law, whose wording is not a matter of style. */
const ARTICLES = 5;
const ARTICLE = /^第[零〇一二三四五六七八九十百千0-9]{1,7}条/;

interface Measured {
  readonly han: number;
  /** Paragraphs that are articles of a law. */
  readonly articles: number;
}

function measured(draft: Draft, { first, last }: Part): Measured {
  let [han, articles] = [0, 0];
  for (let index = first; index <= last; index++) {
    const one = draft.paragraphView(measuredView, draft.paragraphs[index] as Paragraph);
    han += one.han;
    articles += one.articles;
  }
  return { han, articles };
}

const measuredView: ParagraphView<Measured> = {
  name: 'length of a paragraph',
  compute: (text) => {
    let han = 0;
    for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) han++;
    return { han, articles: ARTICLE.test(text) ? 1 : 0 };
  },
};

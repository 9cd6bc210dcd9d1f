import type { Draft, ParagraphView, View } from '../../document/draft.ts';
import { isBare, isSalutation } from '../../document/line-kinds.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { type Item, itemsView } from '../../numbering/lists.ts';
import { namesIn } from './names.ts';

/** Longest sentence (UTF-16 units) at the head of a numbered paragraph that is its heading. */
const HEADING_LENGTH = 60;
/** A document's title, with what web pages make of it, takes up so many lines at most. */
const HEAD_LINES = 5;
const ENDS = /[。！？；，;,]$/;
/** Longest quotation and note in brackets. */
const QUOTED_LENGTH = 400;
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
];

/**
 * For every character of a draft whether its standing elsewhere too is to be expected: titles, headings, lines that are no
 * sentence, salutations, what is quoted, titles of documents, notes in brackets, names. 1 for yes, 0 for no.
 */
export const expectedView: View<Uint8Array> = {
  name: 'expected',
  compute: (draft) => {
    const expected = new Uint8Array(draft.text.length);
    for (const paragraph of draft.paragraphs) {
      const { start } = paragraph.span;
      for (const [from, to] of draft.paragraphView(expectedInParagraph, paragraph)) {
        expected.fill(1, start + from, start + to);
      }
    }
    for (const { first, last } of draft.parts) {
      for (const { span, text } of draft.paragraphs.slice(first, Math.min(last, first + HEAD_LINES) + 1)) {
        if (ENDS.test(text)) break;
        expected.fill(1, span.start, span.end);
      }
    }
    for (const item of draft.view(itemsView)) markHeading(expected, draft, item);
    return expected;
  },
};

const expectedInParagraph: ParagraphView<readonly (readonly [number, number])[]> = {
  name: 'expected in paragraph',
  compute: (text) => {
    if (isBare(text) || isSalutation(text)) return [[0, text.length]];
    return [...enclosedIn(text), ...namesIn(text)];
  },
};

/** The first sentence of a numbered paragraph, where it is short enough for a heading. */
function markHeading(expected: Uint8Array, draft: Draft, { mark }: Item): void {
  if (!mark.ordinal.opening) return;
  const { span, text }: Paragraph = mark.paragraph;
  const behind = mark.ordinal.span.end - span.start;
  const end = text.slice(behind, behind + HEADING_LENGTH).search(/[。！？；：]|$/);
  if (end < HEADING_LENGTH)
    expected.fill(1, span.start, Math.min(span.start + behind + end + 1, draft.text.length));
}

/** What stands between marks that belong together, the marks included. */
function enclosedIn(text: string): (readonly [number, number])[] {
  const enclosed: (readonly [number, number])[] = [];
  for (const [opening, closing] of PAIRS) {
    let from = text.indexOf(opening);
    while (from >= 0) {
      const to = text.indexOf(closing, from);
      if (to < 0) break;
      if (to - from <= QUOTED_LENGTH) enclosed.push([from, to + 1]);
      from = text.indexOf(opening, to);
    }
  }
  return enclosed;
}

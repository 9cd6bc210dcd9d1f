import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/**
 * One line of the file that is not blank. In a plain-text 公文 a paragraph is a line; `span` leaves out the
 * indent (　　) and blanks at the end, `text` is what `span` covers.
 */
export interface Paragraph {
  /** Place among the paragraphs of the file, from 0. */
  readonly index: number;
  /** The line it stands on, from 0. */
  readonly line: number;
  readonly span: Span;
  readonly text: string;
}

/** White space of every width, the byte order mark and zero-width marks that copying leaves behind. */
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/;

const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** The paragraphs of a text in order. */
export function paragraphsOf(text: string, lines: LineIndex): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let line = 0; line < lines.count; line++) {
    let { start, end } = lines.spanOf(line);
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    if (start < end) {
      paragraphs.push({ index: paragraphs.length, line, span: { start, end }, text: text.slice(start, end) });
    }
  }
  return paragraphs;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Most lines begin and end with a character that is plainly none.
  if (unit > IDEOGRAPHIC_SPACE && unit < BYTE_ORDER_MARK) return false;
  return BLANK.test(text[at] as string);
}

import type { Span } from './span.ts';

const OPENING = '“《「『';
const CLOSING = '”》」』';

/**
 * What stands in quotation marks or book title marks of a paragraph, marks included, the outermost where they are nested. What
 * is not closed in `text` counts to its end, what only closes there from its beginning: a quotation may run over paragraphs.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (OPENING.includes(mark)) {
      if (depth === 0) start = at;
      depth++;
    } else if (depth > 0 && CLOSING.includes(mark)) {
      depth--;
      if (depth === 0) spans.push({ start, end: at + 1 });
    } else if (mark === CLOSING[0]) {
      spans.splice(0, spans.length, { start: 0, end: at + 1 });
    }
  }
  if (depth > 0) spans.push({ start, end: text.length });
  return spans;
}

import type { Span } from '../../text/span.ts';

/** 。！？!?；; */
const ENDS: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f, 0x21, 0x3f, 0xff1b, 0x3b]);

/** The sentences of a paragraph, also those a semicolon parts, end marks included; together they cover all of `text`. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Han, of which the text mostly consists, end nothing.
    if ((unit >= 0x3400 && unit < 0xff00) || !ENDS.has(unit)) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

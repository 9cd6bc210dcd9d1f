import type { Span } from '../text/span.ts';

const END = /[。！？!?；;]/;

/** The sentences of a paragraph, also those a semicolon parts, end marks included; together they cover all of `text`. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!END.test(text[at] as string)) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

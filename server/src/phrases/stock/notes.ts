import type { Span } from '../../text/span.ts';

/** UTF-16 units of a note in brackets at most; what is farther apart are brackets that lost their mates. */
const LONGEST = 200;

/** The notes in brackets of a paragraph, （牵头单位：县水利局）, in their order; the innermost of nested ones. */
export function notesIn(text: string): Span[] {
  const notes: Span[] = [];
  let from = 0;
  for (let close = text.indexOf('）'); close >= 0; close = text.indexOf('）', from)) {
    const begin = Math.max(from, close - LONGEST);
    const open = text.slice(begin, close).lastIndexOf('（');
    from = close + 1;
    if (open >= 0) notes.push({ start: begin + open, end: from });
  }
  return notes;
}

import type { Span } from '../../text/span.ts';

const OPENING = '（(［[【';
const CLOSING = '）)］]】';
const SENTENCE_ENDS = '。！？!?';
/** Brackets and sentences longer than this hold more than a page's advert. */
const LONGEST = 200;
const CLAUSE_ENDS = '，；,;';

/** For each place of `text` the outermost brackets that it stands in, or else its sentence, or its clause where that is long. */
export function enclosingOf(text: string): (place: Span) => Span {
  const brackets = bracketsIn(text);
  return (place) =>
    brackets.find(({ start, end }) => start <= place.start && place.end <= end) ??
    around(place, text, SENTENCE_ENDS) ??
    around(place, text, CLAUSE_ENDS) ??
    place;
}

/** The outermost brackets of `text`, those that hold too much left out. */
function bracketsIn(text: string): Span[] {
  const brackets: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (depth > 0 && at - start > LONGEST) depth = 0;
    if (OPENING.includes(mark)) {
      if (depth === 0) start = at;
      depth++;
    } else if (depth > 0 && CLOSING.includes(mark)) {
      depth--;
      if (depth === 0) brackets.push({ start, end: at + 1 });
    }
  }
  return brackets;
}

/** The stretch between two of `ends` around `place`, its own end included; undefined where it is long. */
function around(place: Span, text: string, ends: string): Span | undefined {
  let start = place.start;
  while (start > 0 && place.start - start <= LONGEST && !ends.includes(text[start - 1] as string)) start--;
  let end = place.end;
  while (end < text.length && end - place.end <= LONGEST && !ends.includes(text[end - 1] as string)) end++;
  return end - start > LONGEST ? undefined : { start, end };
}

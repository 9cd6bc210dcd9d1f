import { contains, type Span } from '../../../text/span.ts';

const OPENING = '（(［[【';
const CLOSING = '）)］]】';
const SENTENCE_ENDS = '。！？!?';
/** Brackets and sentences longer than this hold more than a page's advert. */
const LONGEST = 200;
const CLAUSE_ENDS = '，；,;';

/**
 * For each of `places`, which are in the order of `text`, the outermost brackets that it stands in, or else its sentence, or its
 * clause where that is long.
 */
export function enclosing(places: readonly Span[], text: string): Span[] {
  const brackets = bracketsIn(text);
  let next = 0;
  let last: Span | undefined;
  return places.map((place) => {
    while (next < brackets.length && (brackets[next] as Span).end <= place.start) next++;
    const bracket = brackets[next];
    if (bracket !== undefined && contains(bracket, place)) return bracket;
    if (last === undefined || !contains(last, place)) {
      last = around(place, text, SENTENCE_ENDS) ?? around(place, text, CLAUSE_ENDS) ?? place;
    }
    return last;
  });
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

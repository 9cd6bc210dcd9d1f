import type { Span } from './span.ts';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》' };
const ANY = /[“”「『《]/;
/** Ends the last sentence of a quotation that began in an earlier paragraph: elsewhere a ” without its mate is a slip. */
const SENTENCE_END = /[。！？；…]/;

/**
 * The stretches of `text` inside “…”, 「…」, 『…』 and 《…》, marks included, the outermost of nested ones, in order. “ may be closed by
 * a straight ", as half converted texts have it. A quotation may run over paragraphs: without its mate “, 「 and 『 reach to the end
 * of `text`, and a ” behind a sentence's end from its beginning. A title does not: 《 without its mate is none.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  if (!ANY.test(text)) return found;
  const ends = new Ends(text);
  for (let at = 0; at < text.length; at++) {
    // All these marks stand below the Han, of which a text mostly consists.
    if (text.charCodeAt(at) > 0x3020) continue;
    const mark = text[at] as string;
    if (mark === '”' && SENTENCE_END.test(text.charAt(at - 1))) {
      found.splice(0, found.length, { start: 0, end: at + 1 });
    }
    const closing = PAIRS[mark];
    if (closing === undefined) continue;
    const end = mark === '《' ? titleEnd(text, at) : ends.of(mark, closing, at);
    if (end < 0) {
      if (mark === '《') continue;
      found.push({ start: at, end: text.length });
      break;
    }
    found.push({ start: at, end: end + 1 });
    at = end;
  }
  return found;
}

/** Where marks stand, looked up from left to right without reading a text twice. */
class Ends {
  readonly #text: string;
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the quotation that `opening` begins at `at`; -1 where there is none. */
  of(opening: string, closing: string, at: number): number {
    const end = this.#after(closing, at);
    const straight = opening === '“' ? this.#after('"', at) : -1;
    const again = this.#after(opening, at);
    const isCrossed = end < 0 || (again >= 0 && again < end);
    return isCrossed && straight >= 0 && (again < 0 || straight < again) ? straight : end;
  }

  #after(mark: string, at: number): number {
    const known = this.#next.get(mark);
    if (known !== undefined && (known < 0 || known > at)) return known;
    const found = this.#text.indexOf(mark, at + 1);
    this.#next.set(mark, found);
    return found;
  }
}

/** Titles longer than this (UTF-16 units) are not read as such. */
const TITLE_LENGTH = 200;

/** The 》 that closes the 《 at `at`, titles inside it passed over; -1 where there is none. */
function titleEnd(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + TITLE_LENGTH); index++) {
    if (text[index] === '《') depth++;
    else if (text[index] === '》' && --depth === 0) return index;
  }
  return -1;
}

/** Whether `span` lies inside one of the `quotations` of its paragraph, which are in order. */
export function isQuoted(span: Span, quotations: readonly Span[]): boolean {
  return quotationOver(span, quotations) !== undefined;
}

/** The one of `quotations`, which are in order, that holds `span`. */
export function quotationOver(span: Span, quotations: readonly Span[]): Span | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Span).end < span.end) low = middle + 1;
    else high = middle;
  }
  const nearest = quotations[low];
  return nearest !== undefined && nearest.start <= span.start ? nearest : undefined;
}

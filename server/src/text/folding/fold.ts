import { checksum } from '../checksum.ts';
import { once } from '../once.ts';
import type { Span } from '../span.ts';
import { annotationEnd } from './annotation.ts';
import { isMask, maskEnd } from './mask.ts';
import { BY_CONTEXT, DROPPED, foldTable } from './table.ts';

/**
 * A text as it is compared: width, case, kinds of quotes and traditional characters made alike; blanks, line breaks,
 * masks (** XX ××) and injected pinyin left out. Punctuation stays.
 */
export interface Folded {
  /** The folded UTF-16 units; never 0, which thus can stand between texts. */
  readonly units: Uint16Array;
  /** For each unit the offset of the character it was made of. */
  readonly starts: Uint32Array;
}

/** Filled at the first folding: a server that starts has no use for it yet. */
const tableOnce = once(foldTable);
/** Stands for one masked digit of a year: 20xx, 20XX and 20** are alike. */
const MASKED_DIGIT = 0x2a;
const OPENING_BRACKET = 0x28;
/** Of the rules below, which the table does not show. */
const RULES = 2;

/** Names what `fold` does: two foldings may be compared only if made under the same number. */
export function folding(): number {
  return checksum(tableOnce(), RULES);
}

/** `text` between `from` and `to` folded; `starts` count from the beginning of `text`. Reads each character once. */
export function fold(text: string, from = 0, to = text.length): Folded {
  const table = tableOnce();
  const units = new Uint16Array(to - from);
  const starts = new Uint32Array(to - from);
  let count = 0;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    let unit = table[code] as number;
    if (unit === BY_CONTEXT) {
      const context = foldContext(text, at, from, to);
      if (context.end > at + 1 || context.unit === DROPPED) {
        for (; at < context.end; at++) {
          if (context.unit === DROPPED) continue;
          units[count] = context.unit;
          starts[count++] = at;
        }
        continue;
      }
      unit = context.unit;
    }
    if (unit !== DROPPED) {
      units[count] = unit;
      starts[count++] = at;
    }
    at++;
  }
  return { units: units.subarray(0, count), starts: starts.subarray(0, count) };
}

/** Where the units from `from` to `to` of `folded` stand in its text. There must be at least one. */
export function unfolded(folded: Folded, from: number, to: number): Span {
  return { start: folded.starts[from] as number, end: (folded.starts[to - 1] as number) + 1 };
}

/** The characters up to `end` all become `unit`. */
interface Context {
  readonly unit: number;
  readonly end: number;
}

function foldContext(text: string, at: number, from: number, to: number): Context {
  const code = text.charCodeAt(at);
  if (code === OPENING_BRACKET) {
    const end = annotationEnd(text, at, from, to);
    return end > at ? { unit: DROPPED, end } : { unit: OPENING_BRACKET, end: at + 1 };
  }
  if (!isMask(code)) return { unit: DROPPED, end: at + 1 };
  return foldMask(text, at, from, to);
}

function foldMask(text: string, at: number, from: number, to: number): Context {
  const { end, kind } = maskEnd(text, at, from, to);
  if (kind === 'year') return { unit: MASKED_DIGIT, end };
  if (kind === 'mask') return { unit: DROPPED, end };
  return { unit: 0x78, end };
}

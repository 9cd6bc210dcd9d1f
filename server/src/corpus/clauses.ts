import { isHan } from '../text/fold.ts';

/** A stretch of folded units between two marks, `to` exclusive, with two hashes of what it says. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly second: number;
}

/** A clause has at least so many Chinese characters to be told of: what is shorter is a phrase. */
export const LEAST_HAN = 8;
/** Longer stretches without a mark are no clauses, but tables and lists of names. */
const MOST_UNITS = 80;
const BASES = [0x01000193, 0x5bd1e995] as const;

/** What ends a clause, as it is folded, and the 0 between two texts. */
const STOPS = new Set([0, ...[...',。;:!?…'].map((one) => one.charCodeAt(0))]);
/** Stands between items of one clause: 党委、政府. */
const ENUMERATION = 0x3001;
const NUMERALS = new Set([...'一二三四五六七八九十百零〇'].map((one) => one.charCodeAt(0)));
const [ORDINAL, ...ORDINAL_UNITS] = [...'第条章节款项部分'].map((one) => one.charCodeAt(0));

/**
 * Calls `visit` with each clause of `units` that is long enough, the ordinal before it left out. A clause that quotes or
 * names something in marks, or says something in brackets, is none: it has to be as it is.
 */
export function eachClause(units: Uint16Array, visit: (clause: Clause) => void): void {
  let from = 0;
  let isPlain = true;
  for (let to = 0; to <= units.length; to++) {
    const unit = to === units.length ? 0 : (units[to] as number);
    if (belongs(unit)) continue;
    if (!STOPS.has(unit)) {
      isPlain = false;
      continue;
    }
    if (isPlain && to - from >= LEAST_HAN) tellClause(units, behindOrdinal(units, from, to), to, visit);
    from = to + 1;
    isPlain = true;
  }
}

function tellClause(units: Uint16Array, from: number, to: number, visit: (clause: Clause) => void): void {
  if (to - from > MOST_UNITS) return;
  let han = 0;
  let [first, second] = [0, 0];
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (isHan(unit)) han++;
    first = (Math.imul(first, BASES[0]) + unit) | 0;
    second = (Math.imul(second, BASES[1]) + unit) | 0;
  }
  if (han >= LEAST_HAN) visit({ from, to, first, second });
}

/** Characters, digits and letters, and 、. */
function belongs(unit: number): boolean {
  return isHan(unit) || unit === ENUMERATION || isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** Behind 一、 and 3、 and 第五条, which differ from document to document. */
function behindOrdinal(units: Uint16Array, from: number, to: number): number {
  let at = from;
  if (units[at] === ORDINAL) at++;
  const numeral = at;
  while (at < to && (NUMERALS.has(units[at] as number) || isDigit(units[at] as number))) at++;
  if (at === numeral) return from;
  const unit = units[at] as number;
  if (numeral === from) return unit === ENUMERATION ? at + 1 : from;
  return ORDINAL_UNITS.includes(unit) ? at + 1 : from;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

import { isHan } from '../../text/characters.ts';

/** The two hashes of what a clause says. */
export interface ClauseHashes {
  readonly first: number;
  readonly second: number;
}

/** A clause has at least so many Chinese characters to be told of: what is shorter is a phrase. */
const LEAST_HAN = 8;
/** Longer stretches without a mark are no clauses, but tables and lists of names. */
const MOST_UNITS = 80;
const BASES = [0x01000193, 0x5bd1e995] as const;

/** What ends a clause, as it is folded, and the 0 between two texts. */
const STOPS = new Set([0, ...[...',。;:!?…'].map((one) => one.charCodeAt(0))]);
/** Stands between items of one clause: 党委、政府. */
const ENUMERATION = 0x3001;
const [OPENING, CLOSING] = [0x28, 0x29];
/** ① to ⒇. */
const CIRCLED = { first: 0x2460, last: 0x2487 };
const NUMERALS = new Set([...'一二三四五六七八九十百零〇'].map((one) => one.charCodeAt(0)));
const [ORDINAL, ...ORDINAL_UNITS] = [...'第条章节款项部分'].map((one) => one.charCodeAt(0));

/**
 * Called with each clause, the units from `from` to `to` (exclusive) between two marks, with two hashes of what it says;
 * `isNumbered` where an ordinal stands before it. Plain numbers: a corpus has millions of clauses.
 */
export type VisitClause = (
  from: number,
  to: number,
  first: number,
  second: number,
  isNumbered: boolean,
) => void;

/**
 * Calls `visit` with each clause of `units` that is long enough, the ordinal before it left out. A clause that quotes or
 * names something in marks, or says something in brackets, is none: it has to be as it is.
 */
export function eachClause(units: Uint16Array, visit: VisitClause): void {
  let from = 0;
  let isPlain = true;
  let isNumbered = false;
  for (let to = 0; to <= units.length; to++) {
    const unit = to === units.length ? 0 : (units[to] as number);
    if (belongs(unit)) continue;
    const ordinal = STOPS.has(unit) ? to : bracketedOrdinal(units, to);
    if (ordinal < 0) {
      isPlain = false;
      continue;
    }
    if (isPlain && to - from >= LEAST_HAN) {
      const begin = behindOrdinal(units, from, to);
      tellClause(units, begin, to, isNumbered || begin > from, visit);
    }
    from = ordinal + 1;
    isNumbered = ordinal > to;
    to = ordinal;
    isPlain = true;
  }
}

/** A heading without a mark at its end runs into the first clause behind it, since line breaks are folded away. */
const LEAST_HEADING = 4;

/**
 * As `eachClause`, for a document whose headings may run into the clauses behind them: of a numbered clause what may be the
 * clause behind the heading is told too.
 */
export function eachStandingClause(units: Uint16Array, visit: VisitClause): void {
  eachClause(units, (begin, to, first, second, isNumbered) => {
    visit(begin, to, first, second, isNumbered);
    if (!isNumbered) return;
    for (let from = begin + LEAST_HEADING; from + LEAST_HAN <= to; from++) {
      tellClause(units, from, to, false, visit);
    }
  });
}

function tellClause(
  units: Uint16Array,
  from: number,
  to: number,
  isNumbered: boolean,
  visit: VisitClause,
): void {
  if (to - from > MOST_UNITS) return;
  let han = 0;
  let [first, second] = [0, 0];
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (isHan(unit)) han++;
    first = (Math.imul(first, BASES[0]) + unit) | 0;
    second = (Math.imul(second, BASES[1]) + unit) | 0;
  }
  if (han >= LEAST_HAN) visit(from, to, first, second, isNumbered);
}

/** Characters, digits and letters, and 、. */
function belongs(unit: number): boolean {
  return isHan(unit) || unit === ENUMERATION || isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** Where （一） or ① that begins at `at` ends, its last unit; -1 where none does. */
function bracketedOrdinal(units: Uint16Array, at: number): number {
  const unit = units[at] as number;
  if (unit >= CIRCLED.first && unit <= CIRCLED.last) return at;
  if (unit !== OPENING) return -1;
  let end = at + 1;
  while (isNumeral(units[end] ?? 0)) end++;
  return end > at + 1 && units[end] === CLOSING ? end : -1;
}

/** Behind 一、 and 3、 and 第五条, which differ from document to document. */
function behindOrdinal(units: Uint16Array, from: number, to: number): number {
  let at = from;
  if (units[at] === ORDINAL) at++;
  const numeral = at;
  while (at < to && isNumeral(units[at] as number)) at++;
  if (at === numeral) return from;
  const unit = units[at] as number;
  if (numeral === from) return unit === ENUMERATION ? at + 1 : from;
  return ORDINAL_UNITS.includes(unit) ? at + 1 : from;
}

function isNumeral(unit: number): boolean {
  return NUMERALS.has(unit) || isDigit(unit);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

import { type NumeralSystem, parseDigits, parseGlyph, parseHan } from '../../text/numerals.ts';
import type { Ordinal, Scheme } from '../ordinal.ts';

/** Pattern sources shared by the markers at a paragraph's start and inside it. */
export const HAN = '[零〇○一二三四五六七八九十百千廿两]{1,7}';
export const DIGITS = '[0-9０-９]{1,3}';
/** What may follow the point of 1. : no digit, which would make it a figure, but for a year: 1.2025年任务清单. */
export const AFTER_POINT = '(?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}年))';
export const GAP = '[ \\t\\u3000]{0,2}';
export const DOTTED = '[⒈-⒛]';
export const CIRCLED = '[①-⑳㉑-㉟❶-❿➀-➉]';
export const BRACKETED = '[⑴-⒇]';
export const BRACKETED_HAN = '[㈠-㈩]';

/** Numbers above these are years, sums and page numbers, not the numbers of a list. */
const MOST: Readonly<Partial<Record<Scheme, number>>> = {
  han: 99,
  'han-bracket': 199,
  arabic: 199,
  'arabic-bracket': 99,
  'half-bracket': 99,
  rank: 99,
  verb: 20,
  qi: 20,
};

/** What a pattern found: the number's text and place, and what the marker is made of. Offsets in UTF-16. */
export interface MarkerFound {
  readonly scheme: Scheme;
  readonly written: string;
  readonly numeralStart: number;
  readonly start: number;
  readonly end: number;
  readonly opening: boolean;
  readonly word?: string;
  readonly branch?: number;
  readonly path?: readonly number[];
  readonly weak?: boolean;
  readonly bare?: boolean;
  readonly torn?: boolean;
}

/** The ordinal of a found marker; undefined if its number is none or too large to number a list. */
export function ordinalFrom(found: MarkerFound): Ordinal | undefined {
  const number = readNumber(found.written);
  if (number === undefined || number.value > (MOST[found.scheme] ?? 9999) || number.value < 1)
    return undefined;
  return {
    scheme: found.scheme,
    value: number.value,
    system: number.system,
    branch: found.branch ?? 0,
    word: found.word ?? '',
    path: found.path ?? [],
    span: { start: found.start, end: found.end },
    numeral: { start: found.numeralStart, end: found.numeralStart + found.written.length },
    opening: found.opening,
    weak: found.weak ?? false,
    bare: found.bare ?? false,
    torn: found.torn ?? false,
  };
}

function readNumber(written: string): { value: number; system: NumeralSystem } | undefined {
  const glyph = parseGlyph(written);
  if (glyph !== undefined) return glyph;
  if (/^[0-9]/.test(written)) return { value: parseDigits(written), system: 'arabic' };
  if (/^[０-９]/.test(written)) return { value: parseDigits(written), system: 'wide' };
  const value = parseHan(written);
  return value === undefined ? undefined : { value, system: 'han' };
}

import { isDigit } from '../characters.ts';

/** What a run of masking characters stands for: digits of a year, something left out, or letters and signs meant. */
export interface Mask {
  readonly end: number;
  readonly kind: 'year' | 'mask' | 'meant';
}

const MASKS = 'xXｘＸ×✕✖*＊∗';
const YEAR = '年';
const YEAR_DIGITS = 4;

/** Whether the unit may mask something: x × * in their widths. */
export function isMask(code: number): boolean {
  return MASKS.includes(String.fromCharCode(code));
}

/** The run of masking characters that begins at `at`, read with its neighbours between `from` and `to`. */
export function maskEnd(text: string, at: number, from: number, to: number): Mask {
  let end = at + 1;
  while (end < to && isMask(text.charCodeAt(end))) end++;
  const before = at > from ? text.charCodeAt(at - 1) : 0;
  const after = end < to ? text.charCodeAt(end) : 0;
  if (isLetter(before) || isLetter(after)) return { end, kind: 'meant' };
  if (end === at + 1 && isDigit(before) && isDigit(after)) return { end, kind: 'meant' };
  if (text[end] === YEAR && end < to && isYear(text, at, end, from)) return { end, kind: 'year' };
  return { end, kind: 'mask' };
}

/** Digits and masks that make four characters: 20xx, 201X, xxxx. */
function isYear(text: string, at: number, end: number, from: number): boolean {
  let start = at;
  while (start > from && isDigit(text.charCodeAt(start - 1)) && end - start <= YEAR_DIGITS) start--;
  return end - start === YEAR_DIGITS;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xff21 && code <= 0xff5a);
}

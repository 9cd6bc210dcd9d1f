import type { Span } from '../span.ts';
import { gbk } from './gbk.ts';

/*
 * A web page that replaced full-width marks in the bytes of a GBK text, whether they began a character or not, left every
 * character behind shifted by one byte: 认识。基层各级 became 认识?;鶎痈骷夵. The bytes of ； (A3 BB) straddled 。 and 基;
 * the orphan before them shows as “?”, and the shift ends where a character's second byte is an ASCII letter.
 */

/** A stretch that slipped by a byte, with what it was. */
export interface ByteSlip extends Span {
  /** Second byte of the character before the shift, whose first byte is lost; undefined where it is that byte that is known. */
  readonly trail: number;
  /** The characters behind that one; `UNKNOWN` stands for one of which only the first byte is left. */
  readonly decoded: string;
  /** First byte of the unknown character at the end of `decoded`. */
  readonly lead: number | undefined;
}

/** A character of which a byte is lost. */
export const UNKNOWN = '□';

const LOST = '?';
/** First byte of every full-width mark in GBK; the second is its ASCII mark with the highest bit set. */
const MARK_LEAD = 0xa3;
const HIGH_BIT = 0x80;
const MARKS = ';,!:.?()';
/** A shift ends at the first ASCII letter, which traditional text has every few characters. */
const LONGEST = 60;

/** The slip whose “?” stands at `at`; undefined where none does. */
export function byteSlipAt(text: string, at: number): ByteSlip | undefined {
  const mark = text[at + 1];
  if (text[at] !== LOST || mark === undefined || !MARKS.includes(mark)) return undefined;
  const shifted = decodedShift(text, at + 2, mark.charCodeAt(0) | HIGH_BIT);
  if (shifted === undefined) return undefined;
  return { start: at, trail: MARK_LEAD, ...shifted };
}

/**
 * What the characters from `from` on were before they shifted by a byte, of which `pending` is left over; up to the one
 * that ends the shift. Undefined where they do not read as shifted text.
 */
export function decodedShift(
  text: string,
  from: number,
  pending: number,
): { readonly end: number; readonly decoded: string; readonly lead: number | undefined } | undefined {
  const table = gbk();
  let decoded = '';
  let lead = pending;
  for (let at = from; at < from + LONGEST; at++) {
    if (at >= text.length) return { end: at, decoded: decoded + UNKNOWN, lead };
    const character = text[at] as string;
    if (character === LOST) return { end: at + 1, decoded: decoded + UNKNOWN, lead };
    const unit = text.charCodeAt(at);
    if (unit < HIGH_BIT) {
      const last = table.characterOf(lead, unit);
      return last === undefined ? undefined : { end: at + 1, decoded: decoded + last, lead: undefined };
    }
    const code = table.codeOf(character);
    const next = code === undefined ? undefined : table.characterOf(lead, code >> 8);
    if (code === undefined || next === undefined) return undefined;
    decoded += next;
    lead = code & 0xff;
  }
  return undefined;
}

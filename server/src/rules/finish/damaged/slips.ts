import type { ParagraphView } from '../../../document/draft.ts';
import { isTraditional, simplified } from '../../../phrases/simplified.ts';
import { isHan } from '../../../text/characters.ts';
import { byteSlipAt, decodedShift, UNKNOWN } from '../../../text/encoding/byte-slip.ts';
import { gbk, isCommonHan } from '../../../text/encoding/gbk.ts';
import { annotationEnd } from '../../../text/folding/annotation.ts';
import type { Span } from '../../../text/span.ts';
import { guessOf } from './slip-guess.ts';

/** A place where bytes of a GBK text slipped. */
export interface Slip extends Span {
  /** What most likely stood there. */
  readonly guess: string | undefined;
  /** Set where pinyin was put in between the bytes of two characters: only the rest of the draft can tell what they were. */
  readonly annotated:
    | { readonly before: string; readonly syllable: string; readonly from: number }
    | undefined;
}

/** What may stand in restored text beside common characters. */
const MARKS = '，。、；：？！“”‘’（）《》—…%';

/** 认识?;鶎痈骷夵: the marks of a GBK text replaced byte by byte; 有償?shù)脑瓌t: pinyin put between two bytes. */
export const slipsView: ParagraphView<readonly Slip[]> = {
  name: 'byte slips',
  compute(text) {
    const slips: Slip[] = [];
    for (let at = text.indexOf('?', 1); at > 0; at = text.indexOf('?', at + 1)) {
      if (at < (slips.at(-1)?.end ?? 0) || !isChinese(beforeAnnotation(text, at).charCodeAt(0))) continue;
      const slip = markSlip(text, at) ?? annotatedSlip(text, at);
      if (slip !== undefined) slips.push(slip);
    }
    return slips;
  },
};

function markSlip(text: string, at: number): Slip | undefined {
  const slip = byteSlipAt(text, at);
  if (slip === undefined || !isReadable(slip.decoded) || !isGarbled(text, at, slip.end)) return undefined;
  return { start: slip.start, end: slip.end, guess: guessOf(slip, text), annotated: undefined };
}

const MARK_AND_LOST = 2;

/** Fewer characters than this may by chance read as others when they are shifted. */
const LEAST_SHIFTED = 3;

/** Whether what stands between `at` and `end` is no text: a lone letter or question mark, or characters nobody uses. */
function isGarbled(text: string, at: number, end: number): boolean {
  const raw = text.slice(at + MARK_AND_LOST, end);
  if (raw === '?') return true;
  if (/[A-Za-z]$/.test(raw)) return !/[A-Za-z\d]/.test(text[end] ?? '');
  if ([...raw].some((character) => !isCommonHan(character) && !`${MARKS}?`.includes(character))) return true;
  return raw.length > LEAST_SHIFTED && raw.endsWith('?') && isHan(text.charCodeAt(end));
}

const ANNOTATION = '(';
/** A character and (zhuàng). */
const LONGEST_ANNOTATION = 9;

/** Pinyin whose opening bracket became the second byte of a character that is none, and shows with it as “?”. */
function annotatedSlip(text: string, at: number): Slip | undefined {
  const before = text[at - 1] as string;
  const opened = before + ANNOTATION + text.slice(at + 1, at + LONGEST_ANNOTATION);
  const end = annotationEnd(opened, 1, 0, opened.length);
  if (end === 1) return undefined;
  const syllable = opened.slice(2, end - 1);
  const from = at + end - 1;
  return { start: at, end: from, guess: undefined, annotated: { before, syllable, from } };
}

/** A character with its reading, from which the bytes of others are told. */
export interface Reading {
  readonly character: string;
  readonly syllable: string;
}

/** `slip` with what stood there, by the other characters that `readings` has with its pinyin. */
export function resolved(slip: Slip, text: string, readings: readonly Reading[]): Slip {
  const { annotated } = slip;
  if (annotated === undefined) return slip;
  const lead = (gbk().codeOf(annotated.before) ?? 0) & 0xff;
  for (const { character, syllable } of readings) {
    const code = gbk().codeOf(character) ?? 0;
    if (syllable !== annotated.syllable || code >> 8 !== lead) continue;
    const shift = decodedShift(text, annotated.from, code & 0xff);
    if (shift !== undefined && isReadable(shift.decoded))
      return { ...slip, end: shift.end, guess: shift.decoded };
  }
  return slip;
}

/** The character before `at`, or before the pinyin that stands there. */
function beforeAnnotation(text: string, at: number): string {
  if (text[at - 1] !== ')') return text[at - 1] ?? '';
  const near = text.slice(Math.max(0, at - LONGEST_ANNOTATION), at);
  const opening = near.lastIndexOf(ANNOTATION);
  return opening > 0 && annotationEnd(near, opening, 0, near.length) === near.length
    ? (near[opening - 1] as string)
    : '';
}

function isChinese(code: number): boolean {
  return isHan(code) || MARKS.includes(String.fromCharCode(code));
}

function isReadable(decoded: string): boolean {
  return [...decoded].every(
    (character) =>
      character === UNKNOWN ||
      MARKS.includes(character) ||
      isCommonHan(isTraditional(character.charCodeAt(0)) ? simplified(character) : character),
  );
}

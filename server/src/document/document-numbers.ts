import { isHanAt } from '../text/characters.ts';
import { type Span, shifted } from '../text/span.ts';
import type { Draft, ParagraphView } from './draft.ts';
import type { Part } from './parts.ts';

/** A piece of a 发文字号 as it is written. */
export interface NumberPiece {
  readonly written: string;
  readonly span: Span;
}

/**
 * What has the form of a 发文字号, well written or not: 国办发〔2019〕6号, 国办发[2019]第06号. Offsets are UTF-16 from the
 * paragraph's start.
 */
export interface DocumentNumber {
  /** The characters before the year as far as they can only be its 机关代字; empty where prose runs into them. */
  readonly code: NumberPiece;
  /** The last character before the year, whether `code` is known or not. */
  readonly codeEnd: string;
  readonly opening: NumberPiece;
  /** The year with what stands in the brackets beside it. */
  readonly year: NumberPiece;
  readonly closing: NumberPiece;
  /** 第, if it is there. */
  readonly rank: NumberPiece | undefined;
  readonly serial: NumberPiece;
  /** From `code`, or from the brackets where it is unknown, to 号. */
  readonly span: Span;
  /** It fills its paragraph, but for brackets around it. */
  readonly isAlone: boolean;
  /** It follows the title of the document it numbers: 《…》（国发〔2019〕5号. */
  readonly isBehindTitle: boolean;
  /** It stands in brackets of its own, or opens them: …的请示（国科发高〔2018〕235号）. */
  readonly isBracketed: boolean;
}

const YEAR_AND_SERIAL =
  /([〔﹝[［（(【〖〈<＜])([0-9０-９]{4}年?|[0-9]{2}年?|[一二][〇○零0一二三四五六七八九]{3}年?)([〕﹞\]］）)】〗〉>＞])([ \u3000]?)(第?)([ \u3000]?)([0-9０-９]{1,5}|[一二三四五六七八九十百]{1,5})号/g;
/** Most characters of a 机关代字. */
const CODE_LENGTH = 12;

/** All that has the form of a 发文字号 in a paragraph's text. */
export function readDocumentNumbers(text: string): DocumentNumber[] {
  if (!text.includes('号')) return [];
  return [...text.matchAll(YEAR_AND_SERIAL)].flatMap((match) => {
    const codeStart = codeBefore(text, match.index);
    return codeStart === match.index ? [] : [numberFrom(text, match, codeStart)];
  });
}

const documentNumbersView: ParagraphView<readonly DocumentNumber[]> = {
  name: 'document numbers',
  compute: readDocumentNumbers,
};

/** Where the Han characters (and the point of 发改〔农经〕 like codes) before `bracket` begin. */
function codeBefore(text: string, bracket: number): number {
  let start = bracket;
  while (start > 0 && bracket - start <= CODE_LENGTH && isHanAt(text, start - 1)) start--;
  return start;
}

function numberFrom(text: string, match: RegExpExecArray, codeStart: number): DocumentNumber {
  const bracket = match.index;
  const end = bracket + match[0].length;
  const before = text.slice(Math.max(0, codeStart - 2), codeStart);
  // Han running on further than a code may, or behind a stop, are a sentence that leads to the number.
  const isBounded = bracket - codeStart <= CODE_LENGTH && (codeStart === 0 || /[（(》]$/.test(before));
  const start = isBounded ? codeStart : bracket;
  let at = bracket;
  const piece = (written: string): NumberPiece => {
    const span = { start: at, end: at + written.length };
    at = span.end;
    return { written, span };
  };
  const [, opening = '', year = '', closing = '', blank = '', rank = '', gap = '', serial = ''] = match;
  const pieces = { opening: piece(opening), year: piece(year), closing: piece(closing) };
  at += blank.length;
  const rankPiece = piece(rank);
  at += gap.length;
  return {
    ...pieces,
    code: { written: text.slice(start, bracket), span: { start, end: bracket } },
    codeEnd: text[bracket - 1] as string,
    rank: rank === '' ? undefined : rankPiece,
    serial: piece(serial),
    span: { start, end },
    isAlone: /^[（(]?$/.test(text.slice(0, start)) && /^[）)]?$/.test(text.slice(end, end + 2)),
    isBehindTitle: isBounded && /》[（(]?$/.test(before),
    isBracketed: isBounded && /[（(]$/.test(before) && /^[）)，,、]/.test(text.slice(end, end + 1)),
  };
}

/** A document's own number stands among so many paragraphs at its head. */
const HEAD = 8;

/** The number of `part` itself, alone on a line at its head, in its place in the draft. */
export function ownNumberOf(draft: Draft, part: Part): DocumentNumber | undefined {
  for (let index = part.first; index <= Math.min(part.last, part.first + HEAD - 1); index++) {
    const paragraph = draft.paragraphs[index];
    if (paragraph === undefined || paragraph.text.length > OWN_LENGTH) continue;
    const [number] = draft.paragraphView(documentNumbersView, paragraph);
    if (number?.isAlone) return placedNumber(number, paragraph.span.start);
  }
  return undefined;
}

/** Longest line that is a number (UTF-16 units). */
const OWN_LENGTH = 40;

/** `number` as it stands in the draft, `by` UTF-16 units further on. */
export function placedNumber(number: DocumentNumber, by: number): DocumentNumber {
  const piece = (one: NumberPiece): NumberPiece => ({ ...one, span: shifted(one.span, by) });
  return {
    ...number,
    code: piece(number.code),
    opening: piece(number.opening),
    year: piece(number.year),
    closing: piece(number.closing),
    rank: number.rank && piece(number.rank),
    serial: piece(number.serial),
    span: shifted(number.span, by),
  };
}

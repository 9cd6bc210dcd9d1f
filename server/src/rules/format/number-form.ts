import { type DocumentNumber, readDocumentNumbers } from '../../document/document-numbers.ts';
import type { ParagraphView } from '../../document/draft.ts';
import { yearOf } from '../../document/years.ts';
import { edited } from '../../text/edit.ts';
import { parseDigits, parseHan } from '../../text/numerals.ts';
import { isQuoted, quotationsIn } from '../../text/quotations.ts';
import { shifted } from '../../text/span.ts';
import type { Edit } from '../rule.ts';

/** What is wrong with the form of a 发文字号. */
export type NumberSlip = 'brackets' | 'short-year' | 'year-word' | 'han-digits' | 'rank' | 'zero';

/** A 发文字号 that is not written as GB/T 9704-2012, 7.2.5, has it. */
export interface Misnumbered {
  readonly number: DocumentNumber;
  readonly slips: readonly NumberSlip[];
  /** The number as it should be; `edits` make it so. */
  readonly right: string;
  readonly edits: readonly Edit[];
}

/** Years before the form was first asked for (GB/T 9704-1999): their numbers are cited as they were printed. */
const FIRST_YEAR = 2000;
/** A year of two digits up to this one is one of this century. */
const LAST_SHORT_YEAR = 39;
const ARABIC = /^[0-9０-９]+$/;
/** What the 机关代字 of a 发文字号 ends in, where prose runs into it. */
const CODE_END = /[发函字文办电通规秘复呈报请批任干党纪组宣政委综建财税教农卫环安审法监保医资社]/;
/** Certificates, permits, cases and orders have forms of their own. */
const OTHER = /证|许|鉴|准字|[权用令备检]$/;

/** The wrong numbers of a paragraph; those in quotations and titles are as they were quoted. */
export const misnumberedView: ParagraphView<readonly Misnumbered[]> = {
  name: 'misnumbered',
  compute: (text) => {
    const wrong = readDocumentNumbers(text).flatMap((number) => misnumbered(text, number) ?? []);
    if (wrong.length === 0) return wrong;
    const quotations = quotationsIn(text);
    return wrong.filter(({ number }) => !isQuoted(number.span, quotations));
  },
};

/** One thing that is wrong, and what makes it right. */
interface Slip {
  readonly kind: NumberSlip;
  readonly edits: readonly Edit[];
}

/** What is wrong with `number`, which stands in `text`; undefined where nothing is, or it may be no 发文字号. */
function misnumbered(text: string, number: DocumentNumber): Misnumbered | undefined {
  const year = valueOfYear(yearDigits(number));
  const serial = valueOfSerial(number.serial.written);
  if (year === undefined || serial === undefined || !isOfDocument(text, number)) return undefined;
  const slips = [...bracketSlips(number), ...yearSlips(number, year), ...serialSlips(number, serial)];
  if (slips.length === 0) return undefined;
  const edits = slips.flatMap((slip) => slip.edits).sort((a, b) => a.span.start - b.span.start);
  const { start, end } = number.span;
  const local = edits.map((edit) => ({ ...edit, span: shifted(edit.span, -start) }));
  const kinds = [...new Set(slips.map(({ kind }) => kind))];
  return { number, slips: kinds, right: edited(text.slice(start, end), local), edits };
}

function bracketSlips({ opening, closing }: DocumentNumber): Slip[] {
  if (opening.written === '〔' && closing.written === '〕') return [];
  const edits = [
    { span: opening.span, text: '〔' },
    { span: closing.span, text: '〕' },
  ];
  return [{ kind: 'brackets', edits }];
}

function yearSlips(number: DocumentNumber, value: number): Slip[] {
  const digits = yearDigits(number);
  const kinds: NumberSlip[] = [];
  if (digits.length === 2) kinds.push('short-year');
  else if (!ARABIC.test(digits)) kinds.push('han-digits');
  if (number.year.written !== digits) kinds.push('year-word');
  const edit = { span: number.year.span, text: String(value) };
  // One edit rights whatever is wrong with the year.
  return kinds.map((kind, index) => ({ kind, edits: index === 0 ? [edit] : [] }));
}

function serialSlips({ rank, serial }: DocumentNumber, value: number): Slip[] {
  const slips: Slip[] = [];
  if (rank !== undefined) slips.push({ kind: 'rank', edits: [{ span: rank.span, text: '' }] });
  const edits = [{ span: serial.span, text: String(value) }];
  if (/^[0０]/.test(serial.written)) slips.push({ kind: 'zero', edits });
  else if (!ARABIC.test(serial.written)) slips.push({ kind: 'han-digits', edits });
  return slips;
}

/** The year as it is written, without the 年 that may stand in the brackets with it. */
function yearDigits({ year }: DocumentNumber): string {
  return year.written.replace('年', '');
}

function valueOfYear(written: string): number | undefined {
  const value = ARABIC.test(written) ? parseDigits(written) : yearOf(written);
  if (written.length === 2) return value <= LAST_SHORT_YEAR ? 2000 + value : undefined;
  return value >= FIRST_YEAR && value < 2100 ? value : undefined;
}

function valueOfSerial(written: string): number | undefined {
  return (ARABIC.test(written) ? parseDigits(written) : parseHan(written)) || undefined;
}

/** Whether `number`, which stands in `text`, is a 发文字号 and no number of another kind. */
export function isOfDocument(text: string, number: DocumentNumber): boolean {
  const { code, codeEnd, opening, isAlone, isBehindTitle, isBracketed, span } = number;
  const near = text.slice(Math.max(0, number.opening.span.start - 6), number.opening.span.start);
  if (OTHER.test(code.written || near)) return false;
  if (isAlone || isBehindTitle || isBracketed) return true;
  if (/^[楼院线路井矿机地宗]/.test(text.slice(span.end, span.end + 1))) return false;
  if (yearDigits(number).length === 2 && !/[〔﹝[［]/.test(opening.written)) return false;
  // Round brackets hold years of other things as well.
  return !/[（(]/.test(opening.written) || CODE_END.test(codeEnd);
}

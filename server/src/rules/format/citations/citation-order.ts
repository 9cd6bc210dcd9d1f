import { type DocumentNumber, readDocumentNumbers } from '../../../document/document-numbers.ts';
import type { ParagraphView } from '../../../document/draft.ts';
import { isHanAt } from '../../../text/characters.ts';
import { isQuoted, quotationOver, quotationsIn } from '../../../text/quotations.ts';
import type { Span } from '../../../text/span.ts';
import { isOfDocument } from '../number-form.ts';

/** 国发〔2019〕5号《关于…的通知》 in a paragraph's text. Offsets are UTF-16, from its start. */
export interface ReversedCitation {
  /** From the number to the title. */
  readonly span: Span;
  /** 《…》（…号）; undefined where the number's beginning cannot be told from the words before it. */
  readonly right: string | undefined;
}

/** Between a number and the title behind it. */
const BETWEEN = /[）)]?(?:文件?)?[：:]?(?=《)/y;
/** Words that lead to a number; what follows the last of them is its 机关代字. */
const LEADING =
  /^.*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|转发|印发|下发|发布|发出|以及|关于|[按据照将以和与及的在见对了])/;
/** Longest 机关代字 (UTF-16 units) told by the words before it. */
const CODE_LENGTH = 8;

/** The citations of a paragraph whose number stands before the title. */
export const reversedCitationsView: ParagraphView<readonly ReversedCitation[]> = {
  name: 'reversed citations',
  compute: (text) => {
    if (!text.includes('号') || !text.includes('《')) return [];
    const numbers = readDocumentNumbers(text);
    if (numbers.length === 0) return [];
    const quotations = quotationsIn(text);
    return numbers.flatMap((number) => reversedAt(text, number, quotations) ?? []);
  },
};

function reversedAt(
  text: string,
  number: DocumentNumber,
  quotations: readonly Span[],
): ReversedCitation | undefined {
  BETWEEN.lastIndex = number.span.end;
  const between = BETWEEN.exec(text);
  if (between === null || number.isBehindTitle || !isOfDocument(text, number)) return undefined;
  const start = number.span.end + between[0].length;
  const title = quotationOver({ start, end: start + 1 }, quotations);
  const code = codeOf(text, number);
  const from = number.opening.span.start - (code?.length ?? 0);
  const isBracketed = /^[）)]/.test(between[0]);
  // The number in brackets belongs to the title before them.
  if (title === undefined || isQuoted(number.span, quotations)) return undefined;
  if (/》[（(]?$/.test(text.slice(Math.max(0, from - 2), from))) return undefined;
  if (isBracketed && !/[（(]/.test(text[from - 1] ?? '')) return undefined;
  const span = { start: isBracketed ? from - 1 : from, end: title.end };
  if (code === undefined) return { span, right: undefined };
  const written = text.slice(from, number.span.end);
  return { span, right: `${text.slice(title.start, title.end)}（${written}）` };
}

/** The 机关代字 before the year, the words that lead to it left out. */
function codeOf(text: string, { code, opening }: DocumentNumber): string | undefined {
  if (code.written !== '' && !LEADING.test(code.written)) return code.written;
  const end = opening.span.start;
  let start = end;
  while (start > 0 && end - start < CODE_LENGTH * 2 && isHanAt(text, start - 1)) start--;
  const found = text.slice(start, end).replace(LEADING, '');
  return found.length > 1 && found.length <= CODE_LENGTH ? found : undefined;
}

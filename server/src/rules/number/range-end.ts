import type { ParagraphView } from '../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';

/** 3～5% in a paragraph's text: a range whose first end lacks what the second has. */
export interface OpenRange {
  readonly span: Span;
  /** %, 万, 亿: what is to stand behind the first number, at `at`. */
  readonly unit: string;
  readonly at: number;
}

/** Not behind a digit, a letter, a point or another range: those are parts of something longer. */
const RANGE =
  /(?<![0-9０-９A-Za-z.．,:：/／\-－–—―~～第]|[0-9%％万亿年月日][至到])([0-9]{1,6}(?:[.．][0-9]{1,4})?)(?:[～~]|[—–―\-－]{1,2}|[至到])([0-9]{1,6}(?:[.．][0-9]{1,4})?)(%|％|‰|万亿|[万亿](?![一能事物全]))/g;
/** Ends further apart than this mean something else: 2到100万. */
const MOST_TIMES = 50;

/** The ranges of a paragraph whose first number lacks the unit of the second. */
export const openRangesView: ParagraphView<readonly OpenRange[]> = {
  name: 'open ranges',
  compute: (text) => {
    const ranges = [...text.matchAll(RANGE)].flatMap((match): OpenRange[] => {
      const [whole, from = '', to = '', unit = ''] = match;
      if (!isRange(numberFrom(from), numberFrom(to))) return [];
      const span = { start: match.index, end: match.index + whole.length };
      return [{ span, unit, at: match.index + from.length }];
    });
    if (ranges.length === 0) return ranges;
    const quotations = quotationsIn(text);
    return ranges.filter(({ span }) => !isQuoted(span, quotations));
  },
};

function numberFrom(written: string): number {
  return Number(written.replace('．', '.'));
}

/** 5000至1万 goes from 5,000 to 10,000, and 2019—2020 are years. */
function isRange(from: number, to: number): boolean {
  return from > 0 && from < to && to <= Math.max(from, 1) * MOST_TIMES && !(isYear(from) && isYear(to));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

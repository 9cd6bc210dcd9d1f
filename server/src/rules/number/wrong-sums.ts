import type { ParagraphView } from '../../document/draft.ts';
import type { Span } from '../../text/span.ts';
import { isMeasure, type Quantity, quantityAtEnd } from './quantities.ts';

/** Parts that cannot belong to their whole. Offsets are UTF-16, from the paragraph's start. */
export interface WrongSum {
  readonly kind: 'sum' | 'part' | 'shares';
  readonly span: Span;
  /** What the parts come to, and what they should at most, in `unit`. */
  readonly sum: number;
  readonly whole: number;
  readonly unit: string;
}

/** A clause before 其中 is read as far back, the list behind it as far on (UTF-16 units). */
const BEFORE = 40;
const BEHIND = 200;
/** More parts than these are not read. */
const MOST_PARTS = 20;
/** Wholes that a part may exceed: means, rates, differences, and amounts that are only bounds. */
const NO_WHOLE =
  /[均每率增减降升比价差净最盈亏超近约逾]|利润|结余|余额|不足|不到|突破|以上|同比|排名|第[0-9]/;
/** Parts that overlap each other: by time, by state, by size, by what came of them. */
const OVERLAPPING =
  /以上|以下|完成|累计|到位|新|已|年|月|当|上级|重点|带动|撬动|超|产值|税|收入|利润|销售|贷款|增|减|降|女|党员|少数民族|均|每|率|比/;
/** A sum further above its whole than this was not meant as one. */
const MOST_OVER = 1.5;

export const wrongSumsView: ParagraphView<readonly WrongSum[]> = {
  name: 'wrong sums',
  compute: (text) => {
    if (!text.includes('其中')) return [];
    return [...text.matchAll(/其中/g)].flatMap(({ index }) => wrongSumAt(text, index) ?? []);
  },
};

function wrongSumAt(text: string, at: number): WrongSum | undefined {
  const clause = /[^，。；！？、：,;（）()]{1,30}$/.exec(
    text.slice(Math.max(0, at - BEFORE), at).replace(/[，,；;、：:（(]$/, ''),
  )?.[0];
  const whole = clause === undefined ? undefined : quantityAtEnd(clause);
  if (clause === undefined || whole === undefined || NO_WHOLE.test(clause)) return undefined;
  const start = at - clause.length - (/[，,；;、：:（(]/.test(text[at - 1] ?? '') ? 1 : 0);
  const from = at + 2 + (/^[，,：:]/.test(text.slice(at + 2, at + 3)) ? 1 : 0);
  const behind = /^[^。；;！？\n]{0,200}/.exec(text.slice(from, from + BEHIND))?.[0] ?? '';
  const list = partsOf(behind, whole.unit);
  const [first] = list.parts;
  if (first === undefined) return undefined;
  const found = (kind: WrongSum['kind'], sum: number, end: number): WrongSum => ({
    kind,
    span: { start, end: from + end },
    sum,
    whole: whole.value,
    unit: whole.unit,
  });
  if (first.value > whole.value + whole.rounding + first.rounding && !/[均每率增减降比]/.test(first.label)) {
    return found('part', first.value, first.label.length + first.written.length);
  }
  const sum = list.parts.reduce((all, { value }) => all + value, 0);
  const rounding = list.parts.reduce((all, part) => all + part.rounding, whole.rounding);
  if (list.parts.length < 2 || sum <= whole.value + rounding || sum > whole.value * MOST_OVER)
    return undefined;
  return addsUp(list, whole) ? found('sum', sum, list.end) : undefined;
}

interface PartList {
  readonly parts: readonly Quantity[];
  /** Where the last part ends in the text read. */
  readonly end: number;
  /** The one mark between the parts. */
  readonly mark: string;
  /** Nothing follows the last part before the sentence ends. */
  readonly isWhole: boolean;
}

/** The quantities of one unit that a list consists of, as long as one mark parts them. */
function partsOf(text: string, unit: string): PartList {
  const parts: Quantity[] = [];
  let mark = '';
  let at = 0;
  let end = 0;
  while (at < text.length && parts.length < MOST_PARTS) {
    const length = text.slice(at).search(/[，,、）)]/);
    const stop = length < 0 ? text.length : at + length;
    const part = quantityAtEnd(text.slice(at, stop));
    if (part === undefined || part.unit !== unit || /[0-9]/.test(part.label)) break;
    parts.push(part);
    end = stop;
    const next = text[stop] ?? '';
    if (next === '' || /[）)]/.test(next) || (mark !== '' && next !== mark)) break;
    mark = next;
    at = stop + 1;
  }
  return { parts, end, mark, isWhole: end === text.length || /[）)]/.test(text[end] ?? '') };
}

/** Whether the parts are meant to add up: measured, of one shape, and not told by overlapping kinds. */
function addsUp({ parts, mark, isWhole }: PartList, whole: Quantity): boolean {
  if (!isMeasure(whole.unit) || parts.some(({ label }) => OVERLAPPING.test(label))) return false;
  const lengths = parts.map(({ label }) => label.length);
  const isParallel = Math.max(...lengths) - Math.min(...lengths) <= 1;
  return mark === '、' ? true : isWhole && isParallel && parts.length >= 3;
}

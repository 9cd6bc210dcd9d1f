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
/** A part of which such a word is said may be above its whole. */
const RELATIVE = /[均每率增减降比]/;
const MARK = /[，,；;、：:（(]/;
/** The comma of 12,345 ends no clause. */
const CLAUSE = /(?:[^，。；！？、：,;（）()]|(?<=[0-9]),(?=[0-9]{3}(?![0-9]))){1,30}$/;
/** 完成3.25亿元，同比增长5%，其中: how the whole has grown stands between it and its parts. */
const RATE =
  /[，,](?:同比|较上年|比上年|较去年|比去年|较年初)?(?:名义)?(?:增长|下降|提高|增加|减少)(?:了)?[-－]?[0-9.．]{1,7}[%％]$/;
const SENTENCE = /^[^。；;！？\n]{0,200}/;
/** A sum further above its whole than this was not meant as one. */
const MOST_OVER = 1.5;

/** The sums of a paragraph that its parts do not make. */
export const wrongSumsView: ParagraphView<readonly WrongSum[]> = {
  name: 'wrong sums',
  compute: (text) => {
    if (!text.includes('其中')) return [];
    return [...text.matchAll(/其中/g)].flatMap(({ index }) => wrongSumAt(text, index) ?? []);
  },
};

/** A clause with a quantity at its end: 共需资金560万元. */
interface Whole {
  readonly quantity: Quantity;
  /** Where the clause begins. */
  readonly start: number;
}

function wrongSumAt(text: string, at: number): WrongSum | undefined {
  const whole = wholeBefore(text, at);
  if (whole === undefined) return undefined;
  const { value, unit, rounding } = whole.quantity;
  const from = at + 2 + (MARK.test(text[at + 2] ?? '') ? 1 : 0);
  const list = partsOf(SENTENCE.exec(text.slice(from, from + BEHIND))?.[0] ?? '', unit);
  const [first] = list.parts;
  if (first === undefined) return undefined;
  const found = (kind: WrongSum['kind'], sum: number, end: number): WrongSum => ({
    kind,
    span: { start: whole.start, end: from + end },
    sum,
    whole: value,
    unit,
  });
  if (first.value > value + rounding + first.rounding && !RELATIVE.test(first.label)) {
    return found('part', first.value, first.label.length + first.written.length);
  }
  const sum = list.parts.reduce((all, part) => all + part.value, 0);
  const tolerance = list.parts.reduce((all, part) => all + part.rounding, rounding);
  const isOver = sum > value + tolerance && sum <= value * MOST_OVER;
  return isOver && addsUp(list, whole.quantity) ? found('sum', sum, list.end) : undefined;
}

/** What 其中 at `at` is told of; undefined where that is no amount which parts make up. */
function wholeBefore(text: string, at: number): Whole | undefined {
  const before = MARK.test(text[at - 1] ?? '') ? at - 1 : at;
  const rate = RATE.exec(text.slice(Math.max(0, before - BEFORE), before));
  const end = before - (rate?.[0].length ?? 0);
  const clause = CLAUSE.exec(text.slice(Math.max(0, end - BEFORE), end))?.[0];
  const quantity = clause === undefined ? undefined : quantityAtEnd(clause);
  if (clause === undefined || quantity === undefined || NO_WHOLE.test(clause)) return undefined;
  return { quantity, start: end - clause.length };
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
    const length = text.slice(at).search(/[，、）)]|,(?![0-9]{3}(?![0-9]))/);
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
  if (areComplements(parts)) return true;
  if (!isMeasure(whole.unit)) return false;
  if (!isTaxes(parts) && parts.some(({ label }) => OVERLAPPING.test(label))) return false;
  if (isTaxes(parts)) return true;
  const lengths = parts.map(({ label }) => label.length);
  const isParallel = Math.max(...lengths) - Math.min(...lengths) <= 1;
  return mark === '、' ? true : isWhole && isParallel && parts.length >= 3;
}

/** 税收收入 and 非税收入: what a budget takes in is one of the two. */
function isTaxes(parts: readonly Quantity[]): boolean {
  const [first, second] = parts;
  return (
    parts.length === 2 &&
    /^(?:地方)?税收(?:收入)?/.test(first?.label ?? '') &&
    /^非税(?:收入)?/.test(second?.label ?? '')
  );
}

/** Kinds of which everything is one or the other. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^重大/, /^一般/],
  [/^城镇/, /^农村/],
  [/^男/, /^女/],
  [/^新建/, /^[续改]建/],
  [/^市属|^市级/, /^县属|^县级/],
];

function areComplements(parts: readonly Quantity[]): boolean {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  return COMPLEMENTS.some(([one, other]) => one.test(first.label) && other.test(second.label));
}

import type { Span } from '../../text/span.ts';
import { fenOf } from './written-amount.ts';

/** A figure that is broken, or an amount in words that its figures contradict. Offsets are UTF-16, from the paragraph's start. */
export interface FigureSlip extends Span {
  readonly kind: 'broken' | 'doubled' | 'words' | 'points';
  /** What should stand there; undefined where only the writer knows. */
  readonly right: string | undefined;
}

/** What a figure counts or measures; a bare figure may be a list, a version, a code. */
const UNIT = ' ?(?=[%％‰]|个百分点|[万亿]|倍|元|公里|公顷|平方|吨|亩)';
/** 3..5, 80，9%, 8：5亿元, 70. 7%, 3·5%: another mark, or a blank, in the place of the point. */
const POINT = new RegExp(
  `(?<=[\\u3400-\\u9fff])([0-9]{1,6})(?:\\.{2,3}|。| ?\\. (?=[0-9])| \\.(?=[0-9])|·)([0-9]{1,3})${UNIT}|(?<=[\\u3400-\\u9fff])([0-9]{1,4})，([0-9]{1,2})(?=[%％]|个百分点)|(?<=[\\u3400-\\u9fff])([0-9]{1,4})[:：]([0-9]{1,2})(?=[万亿]元|[%％])`,
  'g',
);
/** 9 5%, 1 26.5公里: a blank inside the figure; 1 234 parts thousands. */
const SPACED =
  /(?<=[\u3400-\u9fff])([0-9]{1,4})[ \u00a0](?![0-9]{3})([0-9]{1,3}(?:\.[0-9]{1,3})?)(?=[%％‰]|个百分点|[万亿]|元|公里|公顷|平方|吨|亩)/g;
/** 9、000万元, 2, 350人: what parts thousands is a comma of half width without a blank. */
const THOUSANDS =
  /(?<![0-9.,，])([1-9][0-9]{0,2})(?:[，、]\s?(0[0-9]{2})|, ([0-9]{3}))(?![0-9])(?=[万亿]|元|人|名|户|个|吨|亩|公里)/g;
/** 百分之三十五%, 1.2百分点, 1.2亿万元: a unit twice, or without its 个. */
const UNITS =
  /百分之[零〇一二三四五六七八九十百点0-9.]{1,8}[%％]|[0-9]{1,4}(?:\.[0-9]{1,3})?百分点|[0-9](?:\.[0-9]{1,4})?亿万元/g;
/** 由10%下降到2%，下降了8%: between two percentages lie points. */
const POINTS =
  /[由从][^，。；0-9\n]{0,12}([0-9]{1,3}(?:\.[0-9]{1,3})?)[%％][^，。；0-9\n]{1,10}([0-9]{1,3}(?:\.[0-9]{1,3})?)[%％][，,]?[^，。；0-9%\n]{0,6}(?:提高|上升|增长|增加|下降|降低|减少|回落)了?([0-9]{1,3}(?:\.[0-9]{1,3})?[%％])/g;
/** Both percentages are rounded. */
const ROUNDING = 0.11;
const DOUBLED = /(?<=[0-9])[%％]{2,3}/g;

const AMOUNT_WORDS =
  '([零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24}[元圆](?:[零壹贰叁肆伍陆柒捌玖一二三四五六七八九角分]{0,8})[整正]?)';
const AMOUNT_FIGURES =
  '([0-9]{1,3}(?:[,，][0-9]{3}){1,4}(?:\\.[0-9]{1,2})?|[0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s?([万亿]?元|[万亿])?';
const SIGN = '(?:[¥￥]|RMB|人民币)?\\s?';
/** 壹拾万元整（￥120000.00）, and 12万元（大写：壹拾万元整）. */
const IN_WORDS_FIRST = new RegExp(
  `${AMOUNT_WORDS}[（(](?:小写)?[：:]?${SIGN}${AMOUNT_FIGURES}(?:整)?[）)]`,
  'g',
);
const IN_FIGURES_FIRST = new RegExp(
  `(?<![0-9.,，])${AMOUNT_FIGURES}(?:整)?[（(](?:人民币)?大写[：:]?(?:人民币)?${AMOUNT_WORDS}[）)]`,
  'g',
);
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The slips of `text`, a paragraph, in its order. */
export function figureSlips(text: string): FigureSlip[] {
  if (!/[0-9%％]/.test(text)) return [];
  const broken = [...text.matchAll(POINT)].map((match): FigureSlip => {
    const [whole, decimals] = match.slice(1).filter((group) => group !== undefined);
    return { kind: 'broken', right: `${whole}.${decimals}`, ...spanOf(match) };
  });
  const units = [...text.matchAll(UNITS)].map((match): FigureSlip => {
    const right = match[0]
      .replace(/^百分之(.*)[%％]$/, '百分之$1')
      .replace('百分点', '个百分点')
      .replace('亿万元', '亿元');
    return { kind: 'broken', right, ...spanOf(match) };
  });
  const spaced = [...text.matchAll(SPACED)].map((match): FigureSlip => {
    return { kind: 'broken', right: `${match[1]}${match[2]}`, ...spanOf(match) };
  });
  const thousands = [...text.matchAll(THOUSANDS)].map((match): FigureSlip => {
    const [, first = '', others, spaced] = match;
    return { kind: 'broken', right: first + (others ?? spaced ?? ''), ...spanOf(match) };
  });
  const doubled = [...text.matchAll(DOUBLED)].map((match): FigureSlip => {
    return { kind: 'doubled', right: match[0].slice(0, 1), ...spanOf(match) };
  });
  return [
    ...broken,
    ...units,
    ...points(text),
    ...spaced,
    ...thousands,
    ...doubled,
    ...contradictions(text),
  ].sort((a, b) => a.start - b.start);
}

function spanOf({ index, 0: words }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

function points(text: string): FigureSlip[] {
  if (!/[%％]/.test(text)) return [];
  return [...text.matchAll(POINTS)].flatMap((match): FigureSlip[] => {
    const [whole, from, to, change = ''] = match;
    const size = Number(change.slice(0, -1));
    if (Math.abs(Math.abs(Number(from) - Number(to)) - size) > ROUNDING) return [];
    const end = match.index + whole.length;
    return [{ kind: 'points', right: `${change.slice(0, -1)}个百分点`, start: end - change.length, end }];
  });
}

function contradictions(text: string): FigureSlip[] {
  if (!/[元圆]/.test(text) || !/[（(]/.test(text)) return [];
  const pairs = [
    ...[...text.matchAll(IN_WORDS_FIRST)].map((match) => [match, match[1], match[2], match[3]] as const),
    ...[...text.matchAll(IN_FIGURES_FIRST)].map((match) => [match, match[3], match[1], match[2]] as const),
  ];
  return pairs.flatMap(([match, words = '', figures = '', unit = '']) => {
    const [written, counted] = [fenOf(words), fenFrom(figures, unit)];
    const differ = written !== undefined && Math.abs(written - counted) >= 1;
    return differ ? [{ kind: 'words' as const, right: undefined, ...spanOf(match) }] : [];
  });
}

function fenFrom(figures: string, unit: string): number {
  return Math.round(Number(figures.replace(/[,，]/g, '')) * (SCALES[unit[0] ?? ''] ?? 1) * 100);
}

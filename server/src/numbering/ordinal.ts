import { formatNumeral, type NumeralSystem } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';

/** The kinds of markers 公文 number with. The comment shows one as it stands in the text. */
export type Scheme =
  | 'unit' // 第一章 第三条
  | 'han' // 一、
  | 'han-bracket' // （一） ㈠
  | 'arabic' // 1. 1、 1．
  | 'decimal' // 1.1 1.1.1
  | 'arabic-bracket' // （1） ⑴
  | 'half-bracket' // 1)
  | 'circled' // ①
  | 'rank' // 第一，
  | 'verb' // 一是 一要 一抓
  | 'qi' // 其一
  | 'sequence' // 首先 其次 再次 最后
  | 'side'; // 一方面 另一方面

/** The layers of GB/T 9704-2012 §7.3.3 and the one below them, from the highest; each scheme is a family of its own. */
export const STANDARD_LAYERS: readonly string[] = [
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
];

/** Markers that are words of prose as often as numbers: 首先, 一方面, 其一. */
export const ADVERBS: ReadonlySet<Scheme> = new Set<Scheme>(['sequence', 'side', 'qi']);

/** A number word at the head of something: 三、 （四） 第五条 六是. Offsets are UTF-16. */
export interface Ordinal {
  readonly scheme: Scheme;
  readonly value: number;
  /** 之一 in 第二十条之一: 1; else 0. */
  readonly branch: number;
  /** What stands with the number and tells its family: 章, 条, 是, 要; '' where the scheme says it all. */
  readonly word: string;
  /** For 1.2.3 the numbers before the last: [1, 2]; else empty. */
  readonly path: readonly number[];
  readonly system: NumeralSystem;
  /** The whole marker, punctuation included: 三、 （四） 第一， */
  readonly span: Span;
  /** The number alone: what a renumbering rewrites. */
  readonly numeral: Span;
  /** Whether the marker opens its paragraph. */
  readonly opening: boolean;
  /** The marker stands where prose could hold the same characters: it may continue a list, never break one. */
  readonly weak: boolean;
  /** Only the number is left of the marker; it counts where it fills a hole. */
  readonly bare: boolean;
  /** The line looks like the torn-off rest of another (一、山东省最好”自居). */
  readonly torn: boolean;
}

/** Markers of one family count on from each other. */
export function familyOf(ordinal: Ordinal): string {
  switch (ordinal.scheme) {
    case 'unit':
    case 'verb':
      return `${ordinal.scheme}:${ordinal.word}`;
    case 'decimal':
      return `decimal:${ordinal.path.length}`;
    default:
      return ordinal.scheme;
  }
}

const UNIT_RANKS: Readonly<Record<string, number>> = { 编: 0, 部分: 0.5, 章: 1, 节: 2, 条: 3 };
const RANKS: Readonly<Partial<Record<Scheme, number>>> = {
  han: 4,
  'han-bracket': 5,
  arabic: 6,
  'arabic-bracket': 7,
  'half-bracket': 7,
  circled: 8,
};

/**
 * The layer a marker belongs to by GB/T 9704-2012 §7.3.3 (一、→（一）→1.→（1）), below 编 章 节 条;
 * undefined for markers that may stand at any depth (第一， 一是 首先).
 */
export function rankOf(ordinal: Ordinal): number | undefined {
  if (ordinal.scheme === 'unit') return UNIT_RANKS[ordinal.word];
  if (ordinal.scheme === 'decimal') return 6 + ordinal.path.length;
  return RANKS[ordinal.scheme];
}

const SEQUENCE = ['首先', '其次', '再次', '最后'];
const SIDES = ['一方面', '另一方面'];

/** The text to put in `ordinal.numeral` for another value; undefined where it cannot be written so. */
export function numeralFor(ordinal: Ordinal, value: number): string | undefined {
  if (ordinal.scheme === 'sequence') return value <= 3 ? SEQUENCE[value - 1] : undefined;
  if (ordinal.scheme === 'side') return SIDES[value - 1];
  return formatNumeral(value, ordinal.system);
}

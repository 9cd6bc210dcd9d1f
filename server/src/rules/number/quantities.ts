/** A number with what it counts, as it ends a stretch of text: 720万元. */
export interface Quantity {
  /** In single units: 7,200,000. */
  readonly value: number;
  readonly unit: string;
  /** Half of the last place that is written, in single units: how far rounding may have moved it. */
  readonly rounding: number;
  /** The words before the number. */
  readonly label: string;
  readonly written: string;
}

/** What adds up: money, areas, lengths, weights, and things that are counted. */
const UNITS =
  '美元|元|平方公里|平方千米|平方米|立方米|公顷|亩|公里|千米|米|公斤|千克|吨|斤|千瓦时|千瓦|个|户|家|人次|人|名|座|所|条|件|项|辆|台|套|处';
const ENDING = new RegExp(
  `([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(?:[.．]([0-9]{1,6}))?(万亿|[亿万千])?(${UNITS})$`,
);
const SCALES: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3 };

/** The quantity that `text` ends with. `text` should be a clause, not a paragraph. */
export function quantityAtEnd(text: string): Quantity | undefined {
  const match = ENDING.exec(text);
  if (match === null) return undefined;
  const [written, whole = '', decimals = '', scale = '', unit = ''] = match;
  const single = SCALES[scale] ?? 1;
  return {
    value: Number(`${whole.replaceAll(',', '')}.${decimals || 0}`) * single,
    unit,
    rounding: single / 10 ** decimals.length / 2,
    label: text.slice(0, match.index),
    written,
  };
}

/** Whether `unit` measures (money, area, length, weight) rather than counts. */
export function isMeasure(unit: string): boolean {
  return /^(?:美元|元|平方|立方|公顷|亩|公里|千米|米|公斤|千克|吨|斤|千瓦)/.test(unit);
}

import { LAST } from '../lexer/sequence.ts';
import type { Item } from '../lists.ts';
import type { Mark } from '../marks.ts';
import { numeralFor } from '../ordinal.ts';
import { type Beginning, beginningsOf } from './beginnings.ts';
import type { Series } from './series.ts';

/** The numbers marks should have. */
export interface NewNumbers {
  /** A mark that is not in it keeps its own. */
  readonly numbers: ReadonlyMap<Mark, number>;
  /** The first mark of each series left alone because its markers cannot write a number as high as is needed. */
  readonly unwritable: readonly Mark[];
}

/** The numbers of all marks when every series counts without a fault. */
export function newNumbers(series: readonly Series[]): NewNumbers {
  const counting = new Counting(series);
  for (const one of series) counting.countAll(one);
  return counting;
}

/** The numbers of the series of `from`, from that item on, and of those that count on from it. */
export function newNumbersFrom(series: readonly Series[], from: Item): NewNumbers {
  const counting = new Counting(series);
  const started = series.find(({ marks }) => marks.includes(from.mark));
  if (started === undefined) return counting;
  // A stray may stand before the first item of its list.
  if (from === started.list.items[0]) counting.countAll(started);
  else counting.countFrom(started, from.mark);
  const moved = new Set([started.list]);
  for (const one of series) {
    const beginning = counting.beginningOf(one);
    if (one === started || !('after' in beginning) || !moved.has(beginning.after)) continue;
    counting.countAll(one);
    moved.add(one.list);
  }
  return counting;
}

class Counting implements NewNumbers {
  readonly numbers = new Map<Mark, number>();
  readonly unwritable: Mark[] = [];
  readonly #beginnings: ReadonlyMap<Series['list'], Beginning>;
  readonly #series: ReadonlyMap<Series['list'], Series>;

  constructor(series: readonly Series[]) {
    this.#beginnings = beginningsOf(series.map(({ list }) => list));
    this.#series = new Map(series.map((one) => [one.list, one]));
  }

  beginningOf({ list }: Series): Beginning {
    return this.#beginnings.get(list) as Beginning;
  }

  countAll(series: Series): void {
    if (!isLone(series)) this.#count(series.marks, this.#firstOf(series));
  }

  countFrom(series: Series, from: Mark): void {
    if (isLone(series)) return;
    const at = series.marks.indexOf(from);
    const before = series.marks.slice(0, at).findLast(isCounted);
    const first = before === undefined ? this.#firstOf(series) : this.#numberOf(before) + 1;
    this.#count(series.marks.slice(at), first);
  }

  #firstOf(series: Series): number {
    const beginning = this.beginningOf(series);
    if ('value' in beginning) return beginning.value;
    const last = this.#series.get(beginning.after)?.marks.findLast(isCounted);
    return last === undefined ? 1 : this.#numberOf(last) + 1;
  }

  #numberOf(mark: Mark): number {
    return this.numbers.get(mark) ?? mark.ordinal.value;
  }

  #count(marks: readonly Mark[], first: number): void {
    const counted: [Mark, number][] = [];
    let next = first;
    for (const mark of marks.filter(isCounted)) {
      // 第二十条之一 shares the number of the 条 before it.
      if (mark.ordinal.branch === 0) next++;
      counted.push([mark, next - 1]);
    }
    if (counted.every(([{ ordinal }, value]) => ordinal.value === value || canWrite(ordinal, value)))
      for (const [mark, value] of counted) this.numbers.set(mark, value);
    else this.unwritable.push(marks[0] as Mark);
  }
}

function canWrite(ordinal: Mark['ordinal'], value: number): boolean {
  return numeralFor(ordinal, value) !== undefined;
}

/** 最后 closes a series of any length. */
function isCounted({ ordinal }: Mark): boolean {
  return ordinal.value !== LAST;
}

/** A number inside a paragraph without sibling: nothing to measure it by. */
function isLone({ marks }: Series): boolean {
  return marks.length === 1 && !(marks[0] as Mark).ordinal.opening;
}

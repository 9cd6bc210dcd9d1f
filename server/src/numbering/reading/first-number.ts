import type { Mark } from '../marks.ts';
import { type Closed, endedOf, type Fault, type FaultKind, isOf, type State } from './state.ts';
import * as weights from './weights.ts';

/** One way to take the first number of a list. */
export interface FirstNumber {
  readonly extra: number;
  readonly fault: Fault | undefined;
  /** The families that count on from closed lists, this one included. */
  readonly continued: string;
  /** How deep the list stood that it counts on from: in another depth it does so less likely. */
  readonly depth?: number | undefined;
}

/**
 * What may be said of a list's first number: that it is one, as it should; that it counts on from
 * the list of its family that ended before (通排); that it was meant to, but is mistyped; or that the beginning
 * is missing.
 */
export function firstNumbers(state: State, mark: Mark): FirstNumber[] {
  const { continued } = state;
  const { value, weak } = mark.ordinal;
  const ways: FirstNumber[] = [];
  if (value === 1) ways.push({ extra: weak ? weights.WEAK_START : 0, fault: undefined, continued });
  // 条 run through all chapters of a law by rule, other markers where the document makes it a habit.
  const articles = mark.family === 'unit:条';
  const closed = mark.ordinal.opening || articles ? lastEnded(state, mark) : undefined;
  const habit = articles || continued.includes(`${mark.family} `);
  if (closed !== undefined && (habit || value > 1)) {
    const first = countedOn(value, closed.last + 1, habit ? weights.CONTINUED : weights.FIRST_CONTINUED, {
      continued: habit ? continued : `${continued}${mark.family} `,
    });
    ways.push(articles ? first : { ...first, depth: closed.depth });
  }
  if (value > 1 && !(habit && closed !== undefined)) ways.push(withoutBeginning(state, mark, closed));
  return ways;
}

function countedOn(
  value: number,
  expected: number,
  extra: number,
  { continued }: Pick<FirstNumber, 'continued'>,
): FirstNumber {
  if (value === expected) return { extra, fault: undefined, continued };
  const kind: FaultKind = value > expected ? 'gap' : value === expected - 1 ? 'duplicate' : 'order';
  return { extra: extra + weights.FAULT + weights.OFF_HABIT, fault: { kind, expected }, continued };
}

function withoutBeginning(state: State, mark: Mark, closed: Closed | undefined): FirstNumber {
  const { continued } = state;
  // A 编 of a code counts on from the one before it, which stands in another file.
  const isExcerpt = mark.family === 'unit:条' && mark.ordinal.value >= weights.EXCERPT_FROM;
  if (isExcerpt && closed === undefined && !isOpen(state, mark)) {
    return { extra: weights.FIRST_CONTINUED, fault: undefined, continued };
  }
  const extra = weights.FAULT + (hasGap(state, mark) ? weights.GAP_INSTEAD : 0);
  return { extra, fault: { kind: 'start', expected: 1 }, continued };
}

/** 一是…三是: with 一是 before it in the paragraph, or at the end of the one above, it is 二是 that is missing. */
function hasGap({ stack }: State, mark: Mark): boolean {
  const { paragraph, ordinal } = mark;
  return stack.some((list) => {
    if (!isOf(list, mark) || list.last >= ordinal.value) return false;
    const distance = paragraph.index - list.paragraph;
    return distance === 0 || (ordinal.opening && !list.lastOpening && distance <= weights.NEAR_PARAGRAPHS);
  });
}

function isOpen(state: State, mark: Mark): boolean {
  return state.stack.some((list) => isOf(list, mark));
}

/**
 * The list of the family that ended last. Where a list of the family is still open
 * there is none: to count on is to continue that list.
 */
function lastEnded(state: State, mark: Mark): Closed | undefined {
  return isOpen(state, mark) ? undefined : endedOf(state.closed, mark.family);
}

import type { Mark } from './marks.ts';
import { LAST } from './sequence.ts';
import * as weights from './weights.ts';

/** What is wrong with a number beside its siblings; `style`: the right number in another kind of marker. */
export type FaultKind = 'gap' | 'duplicate' | 'order' | 'start' | 'style';

/** A number that does not fit, and what it should be. */
export interface Fault {
  readonly kind: FaultKind;
  readonly expected: number;
  /** This number and the one before it stand in each other's place; the fault before is the same slip. */
  readonly swapped?: boolean;
}

/** A list that may go on. */
export interface OpenList {
  /** Index of the mark that opened it. */
  readonly id: number;
  readonly family: string;
  readonly path: string;
  readonly rank: number | undefined;
  readonly last: number;
  readonly branch: number;
  readonly count: number;
  /** Whether its last item opened a paragraph, and whether any did. */
  readonly lastOpening: boolean;
  readonly opening: boolean;
  /** Index of the paragraph of its last item. */
  readonly paragraph: number;
  /** The number its last item should have had, if that item took the next one's. */
  readonly awaited: number | undefined;
  /** Equal for lists that any further mark treats alike. */
  readonly key: string;
}

/** The last number of a list that ended, newest first. */
interface Closed {
  readonly family: string;
  readonly last: number;
  readonly next: Closed | undefined;
}

interface Trace {
  readonly decision: { list: number | undefined; parent: number | undefined; fault: Fault | undefined };
  readonly before: Trace | undefined;
}

/** One way to read the marks so far. */
export interface State {
  readonly cost: number;
  readonly stack: readonly OpenList[];
  /** Equal for equal stacks. */
  readonly key: number;
  readonly closed: Closed | undefined;
  /** Families that counted on from a closed list before, each followed by a blank. */
  readonly continued: string;
  readonly trace: Trace | undefined;
}

/** One way to read the next mark: the first `depth` lists of `from` stay, then `top` (prose: all stay). */
export interface Candidate {
  readonly from: State;
  readonly cost: number;
  readonly depth: number;
  readonly top: OpenList | undefined;
  readonly continued: string;
  readonly list: number | undefined;
  readonly parent: number | undefined;
  readonly fault: Fault | undefined;
}

/**
 * The candidates for one mark. What is dearer than the best so far by more than `margin` is not even built.
 */
export class Fan {
  readonly candidates: Candidate[] = [];
  readonly #margin: number;
  #best = Number.POSITIVE_INFINITY;

  constructor(margin: number) {
    this.#margin = margin;
  }

  /** Whether a candidate of this cost can still win. */
  takes(cost: number): boolean {
    if (cost < this.#best) this.#best = cost;
    return cost <= this.#best + this.#margin;
  }

  /** The candidates that can still win, cheapest first. */
  sorted(): Candidate[] {
    const limit = this.#best + this.#margin;
    return this.candidates.filter(({ cost }) => cost <= limit).sort((a, b) => a.cost - b.cost);
  }
}

/** Adds all ways to read `mark`, the `index`-th of its document, after `state`. */
export function addSteps(fan: Fan, state: State, mark: Mark, index: number): void {
  const { stack } = state;
  let expected = false;
  const isOpen = stack.some((list) => isOf(list, mark));
  for (let depth = stack.length; depth > 0; depth--) {
    const list = stack[depth - 1] as OpenList;
    if (isOf(list, mark)) {
      expected ||= isNear(list, mark);
      continueList(fan, state, depth - 1, mark);
    } else if (!isOpen && changesStyle(list, mark)) continueInOtherStyle(fan, state, depth - 1, mark);
  }
  for (let depth = stack.length; depth >= 0; depth--) openList(fan, state, depth, mark, index);
  const cost = state.cost + weights.proseCost(mark, expected);
  if (!fan.takes(cost)) return;
  const { continued } = state;
  const depth = stack.length;
  fan.candidates.push({
    from: state,
    cost,
    depth,
    top: undefined,
    continued,
    list: undefined,
    parent: undefined,
    fault: undefined,
  });
}

/** Whether the mark belongs to the list's family; 2.1 does not go on from 1.3. */
function isOf(list: OpenList, { family, ordinal }: Mark): boolean {
  return list.family === family && list.path === ordinal.path.join('.');
}

/** Whether the mark may be meant as the next item of a list it stands beside. */
function isNear(list: OpenList, { ordinal, paragraph }: Mark): boolean {
  const step = ordinal.value - list.last;
  return list.paragraph === paragraph.index && step >= 0 && step <= 3;
}

/** Reads the mark as an item of the list at `depth`; deeper lists end. */
function continueList(fan: Fan, state: State, depth: number, mark: Mark): void {
  const list = state.stack[depth] as OpenList;
  const { value, branch, weak } = mark.ordinal;
  const expected = list.last + 1;
  const place = state.cost + placeCost(list, mark);
  const add = (last: number, extra: number, fault?: Fault, awaited?: number): void => {
    const cost = place + extra;
    if (!fan.takes(cost)) return;
    const count = list.count + 1;
    fan.candidates.push({
      from: state,
      cost,
      depth,
      top: listWith(mark, { ...list, last, count, opening: list.opening || mark.ordinal.opening, awaited }),
      continued: state.continued,
      list: list.id,
      parent: state.stack[depth - 1]?.id,
      fault,
    });
  };
  if (value === LAST) add(list.last, 0);
  else if (branch > 0) {
    if (value === list.last && branch === list.branch + 1) add(value, 0);
  } else if (value === expected) add(value, 0);
  else if (value === list.awaited)
    add(expected, weights.SECOND_OF_SWAP, { kind: 'order', expected, swapped: true });
  else if (!weak) {
    const kind: FaultKind = value > expected ? 'gap' : value === list.last ? 'duplicate' : 'order';
    const skipped = Math.min(Math.max(0, value - expected), weights.MOST_SKIPPED) * weights.SKIPPED;
    const cost = weights.FAULT + skipped;
    // Either the numbers go on from the one written here, or this one alone was mistyped.
    add(value, cost + (kind === 'gap' ? 0 : weights.LESS_LIKELY), { kind, expected });
    const awaited = value === expected + 1 ? expected : undefined;
    add(expected, cost + (kind === 'gap' ? weights.LESS_LIKELY : 0), { kind, expected }, awaited);
  }
}

/** Verbs that only carry the number (一是, 一要); others say something themselves (一抓, 一看). */
const CARRIERS = ['verb:是', 'verb:要'];
/** Words that count, in whatever set: 首先…第三, 一方面…其三. */
const COUNTING_WORDS = ['rank', 'sequence', 'side', 'qi'];
/** Layers whose items may slip into another numeral system: 1. 2. 三、 */
const LAYERS = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'half-bracket', 'circled'];

/** Whether the mark is the list's next number in a marker of another kind. */
function changesStyle(list: OpenList, { family, ordinal, lead }: Mark): boolean {
  if (ordinal.weak || ordinal.value !== list.last + 1 || ordinal.value === LAST) return false;
  const together = [CARRIERS, COUNTING_WORDS].some(
    (set) => set.includes(list.family) && set.includes(family),
  );
  if (together) return true;
  const siblings = LAYERS.includes(list.family) && LAYERS.includes(family);
  return siblings && list.lastOpening && ordinal.opening && lead === 'nothing' && list.count > 1;
}

function continueInOtherStyle(fan: Fan, state: State, depth: number, mark: Mark): void {
  const list = state.stack[depth] as OpenList;
  const { value, opening } = mark.ordinal;
  const cost = state.cost + placeCost(list, mark) + weights.OTHER_STYLE;
  const next = {
    ...list,
    last: value,
    count: list.count + 1,
    opening: list.opening || opening,
    awaited: undefined,
  };
  // The items that follow may keep to the old marker or to the new one.
  for (const [family, extra] of [[list.family, 0] as const, [mark.family, weights.LESS_LIKELY] as const]) {
    if (!fan.takes(cost + extra)) continue;
    fan.candidates.push({
      from: state,
      cost: cost + extra,
      depth,
      top: listWith(mark, { ...next, family }),
      continued: state.continued,
      list: list.id,
      parent: state.stack[depth - 1]?.id,
      fault: { kind: 'style', expected: value },
    });
  }
}

function placeCost(list: OpenList, { ordinal, paragraph }: Mark): number {
  const distance = paragraph.index - list.paragraph;
  if (ordinal.opening) {
    if (list.lastOpening) return 0;
    return weights.OPENS_AFTER_INLINE + (distance > weights.NEAR_PARAGRAPHS ? weights.FAR_FROM_INLINE : 0);
  }
  if (distance > 0) return weights.IN_LATER_PARAGRAPH;
  return list.lastOpening ? weights.IN_PARAGRAPH_OF_SIBLING : 0;
}

/** `list` with `mark` as its last item. */
function listWith({ ordinal, paragraph }: Mark, list: Omit<OpenList, 'key'>): OpenList {
  const branch = ordinal.branch;
  const key = `${list.family}${list.path}=${list.last}.${branch}@${paragraph.index}${ordinal.opening ? '' : 'i'}${list.count === 1 ? '!' : ''}${list.awaited ?? ''}`;
  return { ...list, branch, lastOpening: ordinal.opening, paragraph: paragraph.index, key };
}

/** Reads the mark as the first item of a new list above the first `depth` lists; deeper ones end. */
function openList(fan: Fan, state: State, depth: number, mark: Mark, index: number): void {
  const { ordinal, family, rank } = mark;
  if (ordinal.value === LAST || ordinal.branch > 0 || (ordinal.weak && ordinal.value !== 1)) return;
  const placement = state.cost + placementCost(state, depth, mark);
  const add = (last: number, { extra, fault, continued }: FirstNumber, more = 0): void => {
    const cost = placement + extra + more;
    if (!fan.takes(cost)) return;
    fan.candidates.push({
      from: state,
      cost,
      depth,
      top: listWith(mark, {
        id: index,
        family,
        path: ordinal.path.join('.'),
        rank,
        last,
        branch: 0,
        count: 1,
        lastOpening: ordinal.opening,
        opening: ordinal.opening,
        paragraph: mark.paragraph.index,
        awaited: last === ordinal.value - 1 ? last : undefined,
      }),
      continued,
      list: index,
      parent: state.stack[depth - 1]?.id,
      fault,
    });
  };
  for (const first of firstNumbers(state, mark)) {
    // One that goes on for another is a slip of this number alone, never the list's beginning.
    if (ordinal.value !== 1 || first.fault === undefined) add(ordinal.value, first);
    if (first.fault !== undefined) add(first.fault.expected, first, weights.LESS_LIKELY);
  }
}

/** One way to take the first number of a list. */
interface FirstNumber {
  readonly extra: number;
  readonly fault: Fault | undefined;
  readonly continued: string;
}

/** What may be said of a list's first number: one is right, and so is counting on (通排). */
function firstNumbers(state: State, mark: Mark): FirstNumber[] {
  const { continued } = state;
  const { family, ordinal } = mark;
  const { value, weak, opening } = ordinal;
  // 条 run through all chapters of a law by rule, other markers where the document makes it a habit.
  const habit = family === 'unit:条' || continued.includes(`${family} `);
  const last = opening && (habit || value > 1) ? lastEnded(state, mark) : undefined;
  const anew: FirstNumber = { extra: weak ? weights.WEAK_START : 0, fault: undefined, continued };
  if (last !== undefined && habit) {
    if (value === last + 1) return [{ extra: weights.CONTINUED, fault: undefined, continued }];
    const kind: FaultKind = value > last ? 'gap' : value === last ? 'duplicate' : 'order';
    const off = { extra: weights.FAULT + weights.OFF_HABIT, fault: { kind, expected: last + 1 }, continued };
    return value === 1 ? [anew, off] : [off];
  }
  if (value === 1) return [anew];
  // A 编 of a code counts on from the one before it, which stands in another file.
  if (family === 'unit:条' && last === undefined && value >= weights.EXCERPT_FROM) {
    return [{ extra: weights.FIRST_CONTINUED, fault: undefined, continued }];
  }
  if (last !== undefined && value === last + 1) {
    return [{ extra: weights.FIRST_CONTINUED, fault: undefined, continued: `${continued}${family} ` }];
  }
  return [{ extra: weights.FAULT, fault: { kind: 'start', expected: 1 }, continued }];
}

/** What it costs to put a list of the mark's family here, whatever its first number. */
function placementCost({ stack }: State, depth: number, mark: Mark): number {
  const { ordinal } = mark;
  let cost = 0;
  for (let above = 0; above < depth; above++) {
    const list = stack[above] as OpenList;
    if (isOf(list, mark)) {
      if (ordinal.opening) cost += weights.NESTED_OPENING;
      else cost += list.lastOpening ? weights.NESTED_INLINE_IN_OPENING : weights.NESTED_INLINE;
    }
    if (isInversion(list, mark)) cost += weights.INVERSION;
  }
  const parent = stack[depth - 1];
  if (parent !== undefined && ordinal.opening && !parent.lastOpening) cost += weights.OPENS_UNDER_INLINE;
  for (let ended = depth; ended < stack.length; ended++) {
    const list = stack[ended] as OpenList;
    if (list.family !== mark.family) continue;
    cost += weights.restartCost(mark, list);
    break;
  }
  const beside = stack[depth];
  return beside === undefined ? cost : cost + besideCost(beside, mark);
}

/** Ending `beside` to open a list of other markers at its depth. */
function besideCost(beside: OpenList, mark: Mark): number {
  if (!beside.opening || beside.family === mark.family) return 0;
  const lower = beside.rank !== undefined && mark.rank !== undefined && beside.rank < mark.rank;
  const inside = !mark.ordinal.opening && beside.paragraph === mark.paragraph.index;
  if (lower || inside) return weights.LOWER_BESIDE_HIGHER;
  return mark.lead === 'lead-in' ? weights.OTHER_MARKERS_LED_IN : weights.OTHER_MARKERS;
}

/** 章 节 条 stand where they like above 一、; among the layers of GB/T 9704 a higher one must not go below. */
function isInversion(list: OpenList, mark: Mark): boolean {
  return list.rank !== undefined && mark.rank !== undefined && mark.rank >= 4 && list.rank > mark.rank;
}

/** How far back a closed list is remembered (lists). */
const MEMORY = 400;

/**
 * The last number used in the family by a list that ended before. Where a list of the family is still open
 * there is none: to count on is to continue that list.
 */
function lastEnded(state: State, mark: Mark): number | undefined {
  if (state.stack.some((list) => isOf(list, mark))) return undefined;
  let closed = state.closed;
  for (let steps = 0; closed !== undefined && steps < MEMORY; steps++) {
    if (closed.family === mark.family) return closed.last;
    closed = closed.next;
  }
  return undefined;
}

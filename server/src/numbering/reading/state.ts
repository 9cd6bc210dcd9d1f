import type { Mark } from '../marks.ts';

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
  /** Its first number is at fault: it may be a stray item of the list that follows. */
  readonly stray: boolean;
  /** Index of the paragraph of its last item. */
  readonly paragraph: number;
  /** The number its last item should have had, if that item took the next one's. */
  readonly awaited: number | undefined;
  /** Equal for lists that any further mark treats alike. */
  readonly key: string;
}

/** A list that ended, and the one that ended before it. */
export interface Closed {
  readonly family: string;
  readonly last: number;
  /** How many lists it stood under. */
  readonly depth: number;
  readonly next: Closed | undefined;
}

/** How far back a closed list is remembered (lists). */
const MEMORY = 400;

/** The list of `family` that ended last, up to `closed`. */
export function endedOf(closed: Closed | undefined, family: string): Closed | undefined {
  let one = closed;
  for (let steps = 0; one !== undefined && steps < MEMORY; steps++) {
    if (one.family === family) return one;
    one = one.next;
  }
  return undefined;
}

/** What was decided for a mark, and for those before it. */
export interface Trace {
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

/** Whether the mark belongs to the list's family; 2.1 does not go on from 1.3. */
export function isOf(list: OpenList, { family, ordinal }: Mark): boolean {
  return list.family === family && (ordinal.path.length === 0 || list.path === ordinal.path.join('.'));
}

/** `list` with `mark` as its last item. */
export function listWith({ ordinal, paragraph }: Mark, list: Omit<OpenList, 'key'>): OpenList {
  const branch = ordinal.branch;
  const key = `${list.family}${list.path}=${list.last}.${branch}@${paragraph.index}${ordinal.opening ? '' : 'i'}${list.count === 1 ? (list.stray ? '?' : '!') : ''}${list.awaited ?? ''}`;
  return { ...list, branch, lastOpening: ordinal.opening, paragraph: paragraph.index, key };
}

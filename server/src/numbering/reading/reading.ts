import type { Mark } from '../marks.ts';
import { type Candidate, endedOf, Fan, type Fault, type OpenList, type State } from './state.ts';
import { addSteps } from './steps.ts';
import * as weights from './weights.ts';

/** How one mark is read: as prose, as the first item of a list, or as the next item of an open one. */
export interface Decision {
  /** Index of the mark that opened the list this mark belongs to; undefined where the mark is prose. */
  readonly list: number | undefined;
  /** The list whose last item this list stands under, told likewise; undefined at the root. */
  readonly parent: number | undefined;
  readonly fault: Fault | undefined;
}

/**
 * States kept after each mark. Eight find what sixteen find on 3,400 published documents; a file with more
 * marks than any document has (a megabyte of 一是二是) is read with two, to stay bounded in time.
 */
const WIDTH = 8;
const NARROW_WIDTH = 2;
const MANY_MARKS = 5000;

/** How much dearer than the best state one may be and still win later. */
const MARGIN = 2 * weights.FAULT + 2;

/**
 * Reads the marks of one document together: every mark continues an open list, opens one, or is prose, and
 * the reading that needs the fewest faults wins. A beam search over the stacks of open lists; steps.ts says
 * which steps there are, weights.ts what each costs. Returns one decision a mark, in order. The work is
 * bounded by marks × width × depth of the stack.
 */
export function readLists(marks: readonly Mark[]): Decision[] {
  const stacks = new StackNumbers();
  const width = marks.length > MANY_MARKS ? NARROW_WIDTH : WIDTH;
  let states: readonly State[] = [
    { cost: 0, stack: [], key: 0, closed: undefined, continued: '', trace: undefined },
  ];
  for (const [index, mark] of marks.entries()) {
    const fan = new Fan(MARGIN);
    for (const state of states) addSteps(fan, state, mark, index);
    states = survivors(fan, stacks, width);
  }
  const decisions: Decision[] = [];
  for (let trace = states[0]?.trace; trace !== undefined; trace = trace.before)
    decisions.push(trace.decision);
  return decisions.reverse();
}

/** The cheapest states, one for each stack. */
function survivors(fan: Fan, stacks: StackNumbers, width: number): State[] {
  const kept: State[] = [];
  const seen = new Set<number>();
  for (const candidate of fan.sorted()) {
    const key = stacks.keyOf(candidate);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(stateOf(candidate, key));
    if (kept.length === width) break;
  }
  return kept;
}

function stateOf({ from, cost, depth, top, continued, list, parent, fault }: Candidate, key: number): State {
  const stack = top === undefined ? from.stack : [...from.stack.slice(0, depth), top];
  let closed = from.closed;
  const kept = top?.id === from.stack[depth]?.id ? depth + 1 : depth;
  if (top !== undefined) {
    for (let ended = kept; ended < from.stack.length; ended++) {
      const { family, last, opening } = from.stack[ended] as OpenList;
      if (opening) closed = { family, last, depth: ended, next: closed };
    }
  }
  const trace = { decision: { list, parent, fault }, before: from.trace };
  return { cost, stack, key, closed, continued, trace };
}

/** The families that count through the document, and how far each has come in the lists that ended. */
function countedTo({ from, depth, top, continued }: Candidate): string {
  const kept = top?.id === from.stack[depth]?.id ? depth + 1 : depth;
  return continued.replace(/\S+/g, (family) => {
    const ended = from.stack.findLast(
      (list, index) => index >= kept && list.opening && list.family === family,
    );
    return `${family}${(ended ?? endedOf(from.closed, family))?.last ?? ''}`;
  });
}

/** Gives equal stacks equal numbers, so that two readings that came to the same lists are told apart by cost alone. */
class StackNumbers {
  readonly #numbers = new Map<string, number>();

  keyOf(candidate: Candidate): number {
    const { from, depth, top, continued } = candidate;
    if (top === undefined) return from.key;
    let key = 0;
    for (let index = 0; index < depth; index++) key = this.#number(key, from.stack[index] as OpenList, '');
    return this.#number(key, top, continued === '' ? '' : countedTo(candidate));
  }

  #number(below: number, list: OpenList, continued: string): number {
    const name = `${below} ${list.key} ${continued}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}

import { LAST } from '../lexer/sequence.ts';
import type { Mark } from '../marks.ts';
import { type Fan, type Fault, type FaultKind, listWith, type OpenList, type State } from './state.ts';
import * as weights from './weights.ts';

/** Reads the mark as an item of the list at `depth`; deeper lists end. `extra`: what speaks against it besides. */
export function continueList(fan: Fan, state: State, depth: number, mark: Mark, extra: number): void {
  const list = state.stack[depth] as OpenList;
  const { value, branch, weak } = mark.ordinal;
  const expected = list.last + 1;
  const place = state.cost + extra + placeCost(list, mark) + (mark.ordinal.bare ? weights.BARE : 0);
  const add = (last: number, more: number, fault?: Fault, awaited?: number): void => {
    const cost = place + more;
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
    // Or it was put in between, and the numbers go on as if it were not there.
    if (mark.ordinal.opening) add(list.last, cost + weights.PUT_IN, { kind, expected });
  }
}

/** Reads the mark as the next item of the list at `depth`, written in another kind of marker, at the price of `change`. */
export function continueInOtherStyle(
  fan: Fan,
  state: State,
  depth: number,
  mark: Mark,
  change: number,
): void {
  const list = state.stack[depth] as OpenList;
  const { value, opening } = mark.ordinal;
  const cost = state.cost + placeCost(list, mark) + change;
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

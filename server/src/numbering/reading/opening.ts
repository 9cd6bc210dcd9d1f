import type { Mark } from '../marks.ts';
import type { FirstNumber } from './first-number.ts';
import { type Fan, isOf, listWith, type OpenList, type State } from './state.ts';
import * as weights from './weights.ts';

/**
 * Reads the mark as the first item of a new list above the first `depth` lists; deeper ones end. `firsts`: what may be said
 * of its number. `deeper`: the price of the cheapest place deeper down. Returns the price of this place, or that.
 */
export function openList(
  fan: Fan,
  state: State,
  depth: number,
  mark: Mark,
  index: number,
  firsts: readonly FirstNumber[],
  deeper: number,
): number {
  const { ordinal, family, rank } = mark;
  const placement = state.cost + placementCost(state, depth, mark);
  // A list inside a paragraph that may as well stand deeper gains nothing by ending what is open.
  if (!ordinal.opening && placement >= deeper) return deeper;
  const add = (
    last: number,
    { extra, fault, continued, depth: home = depth }: FirstNumber,
    more = 0,
  ): void => {
    const cost = placement + extra + (home === depth ? 0 : weights.CONTINUED_ELSEWHERE) + more;
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
        stray: fault !== undefined,
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
  for (const first of firsts) {
    // One that goes on for another is a slip of this number alone, never the list's beginning.
    if (ordinal.value !== 1 || first.fault === undefined) add(ordinal.value, first);
    if (first.fault !== undefined) add(first.fault.expected, first, weights.LESS_LIKELY);
  }
  return placement;
}

/** What it costs to put a list of the mark's family here, whatever its first number. */
function placementCost({ stack }: State, depth: number, mark: Mark): number {
  const { ordinal } = mark;
  let cost = 0;
  for (let above = 0; above < depth; above++) {
    const list = stack[above] as OpenList;
    if (isOf(list, mark)) {
      if (ordinal.opening)
        cost += isRightBehind(list, mark) ? weights.NESTED_RIGHT_BEHIND : weights.NESTED_OPENING;
      else cost += list.lastOpening ? weights.NESTED_INLINE_IN_OPENING : weights.NESTED_INLINE;
    }
    if (isInversion(list, mark)) cost += ordinal.opening ? weights.INVERSION : weights.INVERSION_INLINE;
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

/** The mark's paragraph follows the list's last item; 章 and 节 of a table of contents come again in the text. */
function isRightBehind({ paragraph, rank }: OpenList, mark: Mark): boolean {
  const isNext = mark.lead === 'nothing' && mark.paragraph.index === paragraph + 1;
  return isNext && (rank === undefined || rank >= 4);
}

/** Ending `beside` to open a list of other markers at its depth. */
function besideCost(beside: OpenList, mark: Mark): number {
  if (!beside.opening || beside.family === mark.family) return 0;
  const lower = beside.rank !== undefined && (mark.rank === undefined || beside.rank < mark.rank);
  const inside = !mark.ordinal.opening && beside.paragraph === mark.paragraph.index;
  if (lower || inside) return weights.LOWER_BESIDE_HIGHER;
  return mark.lead === 'lead-in' ? weights.OTHER_MARKERS_LED_IN : weights.OTHER_MARKERS;
}

/** 章 节 条 stand where they like above 一、; among the layers of GB/T 9704 a higher one must not go below. */
function isInversion(list: OpenList, mark: Mark): boolean {
  return list.rank !== undefined && mark.rank !== undefined && mark.rank >= 4 && list.rank > mark.rank;
}

import type { Mark } from '../marks.ts';
import { continueInOtherStyle, continueList } from './continuing.ts';
import { openList } from './opening.ts';
import { type Fan, isOf, type OpenList, type State } from './state.ts';
import { styleCost } from './style-change.ts';
import * as weights from './weights.ts';

/** Lists inside each other: 编 to ① are nine layers, and markers without rank may stand between them. */
const MOST_LAYERS = 15;

/** Adds all ways to read `mark`, the `index`-th of its document, after `state`. */
export function addSteps(fan: Fan, state: State, mark: Mark, index: number): void {
  const { stack } = state;
  let expected = false;
  const isOpen = stack.some((list) => isOf(list, mark) && list.lastOpening === mark.ordinal.opening);
  const hasNearer = !mark.ordinal.opening && stack.some((list) => isHere(list, mark) && leadsTo(list, mark));
  for (let depth = stack.length; depth > 0; depth--) {
    const list = stack[depth - 1] as OpenList;
    if (isOf(list, mark)) {
      expected ||= isNear(list, mark);
      continueList(fan, state, depth - 1, mark, hasNearer && !isHere(list, mark) ? weights.PAST_NEARER : 0);
    } else {
      const cost = styleCost(list, mark, isOpen);
      if (cost !== undefined) continueInOtherStyle(fan, state, depth - 1, mark, cost);
    }
  }
  for (let depth = Math.min(stack.length, MOST_LAYERS); depth >= 0; depth--)
    openList(fan, state, depth, mark, index);
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

/** Whether the list's last item stands in the mark's own paragraph. */
function isHere({ paragraph }: OpenList, mark: Mark): boolean {
  return paragraph === mark.paragraph.index;
}

/** Whether the mark may go on from the list, with a slip. */
function leadsTo(list: OpenList, mark: Mark): boolean {
  return styleCost(list, mark) !== undefined || (isOf(list, mark) && list.last < mark.ordinal.value);
}

/** Whether the mark may be meant as the next item of a list it stands beside. */
function isNear(list: OpenList, { ordinal, paragraph }: Mark): boolean {
  const step = ordinal.value - list.last;
  return (ordinal.opening || list.paragraph === paragraph.index) && step >= 0 && step <= 3;
}

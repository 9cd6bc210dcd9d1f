import { LAST } from '../lexer/sequence.ts';
import type { Mark } from '../marks.ts';
import { continueInOtherStyle, continueList } from './continuing.ts';
import { firstNumbers } from './first-number.ts';
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
  let isOpen = false;
  let hasNearer = false;
  for (const list of stack) {
    if (isOf(list, mark) && list.lastOpening === mark.ordinal.opening) isOpen = true;
    if (!mark.ordinal.opening && isHere(list, mark) && leadsTo(list, mark)) hasNearer = true;
  }
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
  const firsts = canOpen(mark) ? firstNumbers(state, mark) : [];
  let deeper = Number.POSITIVE_INFINITY;
  for (let depth = firsts.length === 0 ? -1 : Math.min(stack.length, MOST_LAYERS); depth >= 0; depth--)
    deeper = openList(fan, state, depth, mark, index, firsts, deeper);
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

/** 最后, 第二十条之一 and what may be prose open no list. */
function canOpen({ ordinal: { value, branch, weak, bare } }: Mark): boolean {
  return value !== LAST && branch === 0 && !(weak && (value !== 1 || bare));
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

import type { View } from '../../document/draft.ts';
import { type Item, itemsView } from '../lists.ts';
import type { FaultKind } from './state.ts';

/** One thing wrong with the numbers of a draft, and everything that is wrong because of it. */
export interface Cause {
  readonly kind: FaultKind;
  /** Where the writer must look. */
  readonly item: Item;
  /** The number `item` should have. */
  readonly expected: number;
  /** The sibling before it; undefined at the head of a list. */
  readonly previous: Item | undefined;
  /** The item that stands in its place, where two neighbours were swapped. */
  readonly swappedWith: Item | undefined;
  /** Other items whose numbers fit no more for the same reason. */
  readonly symptoms: readonly Item[];
}

/** The causes in a draft, in the order of the text. A lone number inside a paragraph is none, but for 二是 and 二、. */
export const causesView: View<readonly Cause[]> = {
  name: 'causes',
  compute: (draft) => {
    const causes: Cause[] = [];
    const byItem = new Map<Item, number>();
    for (const item of draft.view(itemsView)) {
      const { fault } = item;
      if (fault === undefined || isLone(item)) continue;
      const source = sourceOf(item);
      const at = source === undefined ? undefined : byItem.get(source);
      const cause = at === undefined ? undefined : causes[at];
      if (at === undefined || cause === undefined) {
        byItem.set(item, causes.length);
        causes.push(causeOf(item, fault.kind, fault.expected));
      } else {
        byItem.set(item, at);
        causes[at] = fault.swapped
          ? { ...cause, kind: 'order', swappedWith: item }
          : { ...cause, symptoms: [...cause.symptoms, item] };
      }
    }
    return causes;
  },
};

/** Markers that are never used for a single thing. */
const TELLING = ['verb', 'han'];

function causeOf(item: Item, kind: FaultKind, expected: number): Cause {
  const previous = item.list.items[item.index - 1];
  return { kind, item, expected, previous, swappedWith: undefined, symptoms: [] };
}

/**
 * One number inside a paragraph, with no sibling before or after: nothing to measure it by. Only 二是 and 二、 behind the end
 * of a sentence say by themselves that another should stand before them.
 */
function isLone({ list, mark: { ordinal, paragraph } }: Item): boolean {
  if (list.items.length > 1 || ordinal.opening) return false;
  const before = paragraph.text[ordinal.span.start - paragraph.span.start - 1] ?? '';
  return !TELLING.includes(ordinal.scheme) || !/[。；;！!？?]/.test(before);
}

/** 1. （2） 3.: with 3. the list is back at the marker it had. */
function returns(items: readonly Item[], index: number): boolean {
  const [before, odd, item] = items.slice(Math.max(0, index - 2), index + 1);
  return odd?.fault?.kind === 'style' && before?.mark.family === item?.mark.family;
}

/**
 * The item whose fault explains this one: the neighbour it was swapped with; the odd marker before it, from which the list
 * returns; or the heading it is the first item under, when text was lost before that heading and with it the numbers that lead up to this one.
 */
function sourceOf({ fault, list, index }: Item): Item | undefined {
  if (fault?.swapped) return list.items[index - 1];
  if (fault?.kind === 'style' && returns(list.items, index)) return list.items[index - 1];
  const isLoss = fault?.kind === 'gap' || fault?.kind === 'start';
  if (index > 0 || !isLoss) return undefined;
  // 五、 （一） 68.: each the first under the one before it.
  let above = list.parent;
  while (above !== undefined && above.fault === undefined && above.index === 0) above = above.list.parent;
  return above?.fault?.kind === 'gap' ? above : undefined;
}

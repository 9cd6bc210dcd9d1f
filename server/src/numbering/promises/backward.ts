import type { Item, NumberedList } from '../lists.ts';
import type { Scene } from './certainty.ts';
import { isSound } from './list-shape.ts';
import type { Placed } from './placed.ts';
import type { CountPromise } from './promise.ts';

/**
 * The promise of an announcement that looks back (以上9项任务, 这五个方面), if the list it means was found:
 * one that ends before it. `items` of the scene must be in the order of the text.
 */
export function keptBefore(scene: Scene, announcement: Placed): CountPromise | undefined {
  const { value: promised, paragraph, span } = announcement;
  if (promised === undefined || announcement.aim !== 'back') return undefined;
  const ended = listsEndedBefore(scene.items, span.start);
  const promise = (list: NumberedList, kept: boolean): CountPromise => {
    return {
      announcement,
      paragraph,
      promised,
      keeper: { kind: 'list', list },
      found: list.items.length,
      kept,
    };
  };
  if (!announcement.points && !isBeside(announcement, ended[0])) return undefined;
  const keeper = ended.find(
    ({ items }) => items.length === promised || items.at(-1)?.mark.ordinal.value === promised,
  );
  if (keeper !== undefined) return promise(keeper, true);
  const [only, ...others] = ended.filter(({ items }) => items.length > 1);
  if (only === undefined || others.length > 0 || !isMeant(scene, announcement, only)) return undefined;
  return promise(only, false);
}

/** The list of the last item before `offset`, and those above it that end there too, innermost first. */
function listsEndedBefore(items: readonly Item[], offset: number): NumberedList[] {
  const last = items[lastBefore(items, offset)];
  const ended: NumberedList[] = [];
  for (let list = last?.list; list !== undefined; list = list.parent?.list) {
    if ((list.items.at(-1) as Item).mark.ordinal.span.start > offset) break;
    ended.push(list);
  }
  return ended;
}

function lastBefore(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).mark.ordinal.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** 这三个方面 speaks of what was said last. */
function isBeside({ paragraph }: Placed, list: NumberedList | undefined): boolean {
  const last = list?.items.at(-1);
  return last !== undefined && paragraph.index - last.mark.paragraph.index <= 3;
}

/** 以上三个方面 at the head of the paragraph behind a list: no reader looks for another. */
function isMeant({ draft }: Scene, announcement: Placed, list: NumberedList): boolean {
  const { points, countsItems, measure, noun, span, paragraph } = announcement;
  const counts = countsItems || (noun === '' && ['项', '条'].includes(measure));
  if (!points || !counts || !isSound(list)) return false;
  const head = draft.text.slice(paragraph.span.start, span.start);
  const last = list.items.at(-1) as Item;
  const behind = paragraph.index - last.mark.paragraph.index;
  return head.length <= 3 && (last.mark.ordinal.opening ? behind >= 1 : behind <= 1);
}

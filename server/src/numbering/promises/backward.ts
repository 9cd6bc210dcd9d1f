import type { Item, NumberedList } from '../lists.ts';
import { areProse } from './closeness.ts';
import { isSound } from './list-shape.ts';
import type { Placed } from './placed.ts';
import type { CountPromise } from './promise.ts';
import { itemIndexFrom, type Scene } from './scene.ts';
import { MOST_AMISS } from './words.ts';

/**
 * The promise of an announcement that looks back (以上9项任务, 这五个方面), if the list it means was found:
 * one that ends before it.
 */
export function keptBefore(scene: Scene, announcement: Placed): CountPromise | undefined {
  const { value: promised, paragraph, span } = announcement;
  if (promised === undefined || announcement.aim !== 'back') return undefined;
  const ended = listsEndedBefore(scene, span.start);
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
function listsEndedBefore(scene: Scene, offset: number): NumberedList[] {
  const last = scene.items[itemIndexFrom(scene, offset) - 1];
  const ended: NumberedList[] = [];
  for (let list = last?.list; list !== undefined; list = list.parent?.list) {
    if ((list.items.at(-1) as Item).mark.ordinal.span.start > offset) break;
    ended.push(list);
  }
  return ended;
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
  if (Math.abs((announcement.value as number) - list.items.length) > MOST_AMISS) return false;
  const head = draft.text.slice(paragraph.span.start, span.start);
  const last = list.items.at(-1) as Item;
  const behind = paragraph.index - last.mark.paragraph.index;
  if (!areProse(draft, last.mark.paragraph.index, paragraph.index)) return false;
  return /^以上/.test(head) && head.length <= 3 && (last.mark.ordinal.opening ? behind >= 1 : behind <= 1);
}

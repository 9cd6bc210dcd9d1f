import type { Draft } from '../../document/draft.ts';
import type { Item, NumberedList } from '../lists.ts';
import { type Closeness, closenessOf } from './closeness.ts';
import type { Placed } from './placed.ts';

/** An announcement and the list taken for what it announces. */
export interface Pair {
  readonly announcement: Placed;
  readonly list: NumberedList;
  readonly closeness: Closeness;
}

/** Announcements that may wait at a time. */
const LOOKED_AT = 8;

/**
 * Gives each list of a document the announcement nearest before it, and each announcement one list.
 * `items` and `announcements` are those of the document in the order of the text. An announcement inside an
 * item waits no longer than that item lasts.
 */
export function pairsIn(draft: Draft, items: readonly Item[], announcements: readonly Placed[]): Pair[] {
  const pairs: Pair[] = [];
  let waiting: Placed[] = [];
  let next = 0;
  for (const item of items) {
    const start = item.mark.ordinal.span.start;
    while (next < announcements.length && (announcements[next] as Placed).span.end <= start) {
      waiting.push(announcements[next++] as Placed);
    }
    waiting = waiting.slice(-LOOKED_AT);
    if (item.index > 0) {
      const since = (item.list.items[item.index - 1] as Item).mark.ordinal.span.start;
      waiting = waiting.filter(({ span }) => span.start < since);
      continue;
    }
    const near = nearest(draft, waiting, item);
    if (near === undefined) continue;
    pairs.push({ ...near, list: item.list });
    waiting = waiting.filter((one) => one !== near.announcement);
  }
  return pairs;
}

function nearest(draft: Draft, waiting: readonly Placed[], first: Item): Omit<Pair, 'list'> | undefined {
  const reached = waiting.toReversed().flatMap((announcement) => {
    const closeness = closenessOf(draft, announcement, first);
    return closeness !== undefined && canTake(announcement, closeness, first)
      ? [{ announcement, closeness }]
      : [];
  });
  const count = first.list.items.length;
  return reached.find(({ announcement }) => announcement.value === count) ?? reached[0];
}

/** What counts anything but items takes a list only where the list opens at once. */
function canTake(
  { points, countsItems, quoted, aim, noun }: Placed,
  closeness: Closeness,
  first: Item,
): boolean {
  if (closeness === 'led-in') return true;
  if (aim !== 'ahead') return false;
  if (closeness === 'at-once') return true;
  // “五抓”, and then 一抓 二抓
  if (quoted) return closeness === 'near' && first.mark.ordinal.word === noun;
  return closeness === 'near' ? points || countsItems : points;
}

import type { Draft } from '../../document/draft.ts';
import { isExcerptEnd } from '../../document/line-kinds.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { formatHan } from '../../text/numerals.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';
import { isSound, itemAfter } from './list-shape.ts';
import { isMeant } from './meant.ts';
import type { Pair } from './pairing.ts';
import { itemIndexFrom, type Scene, startOf } from './scene.ts';

/**
 * Whether a reader would swear that the announced number is wrong: the list is the one announced, every item
 * of it was read, and none can have been left out or added by the reading.
 */
export function isCertainlyBroken(scene: Scene, pair: Pair): boolean {
  const { announcement, list } = pair;
  const promised = announcement.value as number;
  const found = list.items.length;
  if (found < 2 || !isSound(list) || !isMeant(scene, pair)) return false;
  return promised > found ? !mayGoOn(scene, list, promised) : !mayBeShared(scene, list, promised);
}

/** Fewer items than announced: whether the rest may stand unread, unwritten or cut off behind the list. */
function mayGoOn(scene: Scene, list: NumberedList, promised: number): boolean {
  const { draft, part } = scene;
  const found = list.items.length;
  const last = list.items[found - 1] as Item;
  const { paragraph, ordinal } = last.mark;
  const next = itemAfter(list, scene);
  const beyond = next ?? firstAfter(draft, part);
  if (beyond !== undefined && isNextOf(beyond, last)) return true;
  const missed = unreadMarker(last, found + 1);
  if (!ordinal.opening) {
    const end = Math.min(paragraph.span.end, ordinal.span.end + LONGEST_ITEM);
    const rest = draft.text.slice(ordinal.span.end, end);
    return missed.test(rest) || ONE_MORE.test(rest);
  }
  const end = next === undefined ? part.last : next.mark.paragraph.index;
  for (const text of unnumberedBehind(scene, last, end)) {
    if (isExcerptEnd(text) || opensWith(missed, text) || opensWith(ONE_MORE, text)) return true;
  }
  return next === undefined && isUnfinished(scene, promised - found);
}

/** Longest rest of a paragraph that is searched for a lost item (UTF-16 units). */
const LONGEST_ITEM = 2000;

/** The paragraphs behind `item`, up to the one with index `end`, that no item opens. */
function* unnumberedBehind(scene: Scene, item: Item, end: number): Generator<string> {
  let next = itemIndexFrom(scene, startOf(item)) + 1;
  for (let index = item.mark.paragraph.index + 1; index <= end; index++) {
    const paragraph = scene.draft.paragraphs[index] as Paragraph;
    let numbered = false;
    while (next < scene.items.length && startOf(scene.items[next] as Item) <= paragraph.span.end) {
      if ((scene.items[next] as Item).mark.ordinal.opening) numbered = true;
      next++;
    }
    if (!numbered) yield paragraph.text;
  }
}

/** The first item behind the document, which may be its own, torn off by a line that looks like a title. */
function firstAfter(draft: Draft, part: Part): Item | undefined {
  return draft.view(itemsView).find(({ mark }) => mark.paragraph.index > part.last);
}

/** Words that count like each other: 一是 … 二要 … 第三. */
const LOOSE = ['verb', 'rank'];

/** The item behind a list has its next number, in markers that may be meant as the same. */
function isNextOf({ mark: { ordinal, family } }: Item, last: Item): boolean {
  if (ordinal.value !== last.mark.ordinal.value + 1) return false;
  return (
    family === last.mark.family ||
    (LOOSE.includes(ordinal.scheme) && LOOSE.includes(last.mark.ordinal.scheme))
  );
}

/** Words that begin one more point without a number. */
const ONE_MORE = /(?:^|[。；;！!])(?:此外|另外|还有|再就是|再有|再者|最后|再一个|除此之外)/;

/** The number `value` in a marker like that of `item`, damaged as it may be, behind a clause. */
function unreadMarker({ mark: { ordinal } }: Item, value: number): RegExp {
  const written = `(?:${formatHan(value)}|${value})`;
  const loose = LOOSE.includes(ordinal.scheme);
  const marker = loose
    ? `第?${written}[ \\u3000]{0,2}[是要抓，,、：:]`
    : `[（(]?${written}[ \\u3000]{0,2}[、，,.．）)]`;
  return new RegExp(`(?:^|[。；;：:！!，,\\s”])${marker}`);
}

function opensWith(pattern: RegExp, text: string): boolean {
  return pattern.exec(text.slice(0, 12))?.index === 0;
}

/** The end of the file stands inside the list, and the text looks as if it were still being written. */
function isUnfinished({ draft, part }: Scene, missing: number): boolean {
  if (part.last < draft.paragraphs.length - 1) return false;
  const end = draft.paragraphs[part.last]?.text ?? '';
  return missing > 1 || !/[。！？!?.…”）)]$/.test(end);
}

/**
 * More items than announced: whether the first one too many may belong to a list of the same markers that
 * stands around this one (一是…二是：两个方面，一是…二是…三是…).
 */
function mayBeShared(scene: Scene, list: NumberedList, promised: number): boolean {
  const first = list.items[0] as Item;
  const { family, paragraph } = first.mark;
  for (let above = list.parent; above !== undefined; above = above.list.parent) {
    if (above.mark.family === family && above.mark.ordinal.value === promised) return true;
  }
  const before = scene.items[itemIndexFrom(scene, startOf(first)) - 1];
  if (before === undefined || before.mark.paragraph !== paragraph) return false;
  return before.mark.family === family && before.mark.ordinal.value === promised;
}

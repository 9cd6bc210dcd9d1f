import type { Draft } from '../../document/draft.ts';
import { isExcerptEnd } from '../../document/line-kinds.ts';
import type { Part } from '../../document/parts.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';
import { formatHan } from '../numerals.ts';
import { isSound, itemAfter } from './list-shape.ts';
import type { Pair } from './pairing.ts';
import type { Placed } from './placed.ts';
import { NAMES } from './words.ts';

/** A document as its promises see it. */
export interface Scene {
  readonly draft: Draft;
  readonly part: Part;
  /** The document's items and announcements, in the order of the text. */
  readonly items: readonly Item[];
  readonly announcements: readonly Placed[];
}

/**
 * Whether a reader would swear that the announced number is wrong: the list is the one announced, every item
 * of it was read, and none can have been left out or added by the reading.
 */
export function isCertainlyBroken(scene: Scene, pair: Pair): boolean {
  const { announcement, list } = pair;
  const promised = announcement.value as number;
  const found = list.items.length;
  if (found < 2 || !isSound(list) || !isAnnounced(scene, pair)) return false;
  return promised > found ? !mayGoOn(scene, list, promised) : !mayBeShared(scene, list, promised);
}

/** Numbers of other things grow large; no speaker announces more points than this by another noun. */
const MOST_OF_OTHERS = 12;

/** Whether the list is beyond doubt what is counted. */
function isAnnounced({ draft, announcements }: Scene, { announcement, list, closeness }: Pair): boolean {
  const { countsItems, points, quoted, measure, inHeading } = announcement;
  if (inHeading || (measure === '' && !quoted) || isName(draft.text, announcement)) return false;
  if (!countsItems && !quoted && !points && isFigure(draft.text, announcement)) return false;
  if (isCoordinated(draft, announcements, announcement, list.items.length)) return false;
  if (closeness === 'led-in') return measure !== '' || isUnfolded(draft.text, announcement);
  if (closeness !== 'at-once') return points && countsItems;
  if (countsItems || points) return true;
  return (quoted && isUnfolded(draft.text, announcement)) || isRepeated(draft.text, list, announcement.noun);
}

/** “四个差距”，一是; not: “四风”问题，一是 */
function isUnfolded(text: string, { span }: Placed): boolean {
  return /^[：:，,](?:即)?|^即/.test(text.slice(span.end, span.end + 2));
}

/** Longest part of an item in which the announced word is looked for (UTF-16 units). */
const ITEM_HEAD = 80;

/** “五个转变”，and every item speaks of a 转变. */
function isRepeated(text: string, { items }: NumberedList, noun: string): boolean {
  if (noun.length < 2) return false;
  return items.every(({ mark: { ordinal } }) => {
    const head = text.slice(ordinal.span.end, ordinal.span.end + ITEM_HEAD);
    return head.slice(0, head.search(/[。；;\n]|$/)).includes(noun);
  });
}

/** “四个意识”, “三农”: a name known by itself. */
function isName(text: string, { numeral }: Placed): boolean {
  return NAMES.test(text.slice(numeral.start, numeral.start + 8));
}

/** 查出隐患25个：, 采购两件：what is counted stands before, and the list tells its kinds. */
function isFigure(text: string, { span, value, system, noun }: Placed): boolean {
  if ((value as number) > MOST_OF_OTHERS) return true;
  if (noun !== '') return false;
  return (
    system !== 'han' ||
    !/(?:有|是|为|成|到|好|住|讲|提|分)[了以下]{0,2}$/.test(text.slice(span.start - 6, span.start))
  );
}

/** 围绕一个目标，突出三个重点，抓好五项工作：another number of the same sentence fits, alone or added. */
function isCoordinated(draft: Draft, all: readonly Placed[], one: Placed, found: number): boolean {
  const values = all
    .filter(({ paragraph }) => paragraph === one.paragraph)
    .filter((other) => other !== one && isSameSentence(draft.text, other, one))
    .map(({ value }) => value ?? found);
  const sum = values.reduce((total, value) => total + value, one.value as number);
  return values.includes(found) || (values.length > 0 && sum === found);
}

function isSameSentence(text: string, a: Placed, b: Placed): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  return !/[。！？；]/.test(text.slice(first.span.end, second.span.start));
}

/** Fewer items than announced: whether the rest may stand unread, unwritten or cut off behind the list. */
function mayGoOn(scene: Scene, list: NumberedList, promised: number): boolean {
  const { draft, part, items } = scene;
  const found = list.items.length;
  const last = list.items[found - 1] as Item;
  const { paragraph, ordinal } = last.mark;
  const next = itemAfter(list, items);
  const beyond = next ?? firstAfter(draft, part);
  if (beyond !== undefined && isNextOf(beyond, last)) return true;
  const missed = unreadMarker(last, found + 1);
  if (!ordinal.opening) {
    const rest = draft.text.slice(ordinal.span.end, paragraph.span.end);
    return missed.test(rest) || ONE_MORE.test(rest);
  }
  const numbered = new Set(items.map(({ mark }) => (mark.ordinal.opening ? mark.paragraph.index : -1)));
  const end = next === undefined ? part.last : next.mark.paragraph.index;
  for (let index = paragraph.index + 1; index <= end; index++) {
    const text = draft.paragraphs[index]?.text ?? '';
    if (isExcerptEnd(text)) return true;
    if (!numbered.has(index) && (opensWith(missed, text) || opensWith(ONE_MORE, text))) return true;
  }
  return next === undefined && isUnfinished(scene, promised - found);
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
function mayBeShared({ items }: Scene, list: NumberedList, promised: number): boolean {
  const first = list.items[0] as Item;
  const { family, paragraph } = first.mark;
  for (let above = list.parent; above !== undefined; above = above.list.parent) {
    if (above.mark.family === family && above.mark.ordinal.value === promised) return true;
  }
  const before = items[items.indexOf(first) - 1];
  if (before === undefined || before.mark.paragraph !== paragraph) return false;
  return before.mark.family === family && before.mark.ordinal.value === promised;
}

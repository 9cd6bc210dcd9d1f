import type { Item, NumberedList } from '../lists.ts';
import { startBefore } from './before.ts';
import { indexFrom } from './in-order.ts';
import type { Pair } from './pairing.ts';
import type { Placed } from './placed.ts';
import { type Scene, startOf } from './scene.ts';
import { DONE_FOR, MOST_AMISS, NAMES, UNFOLDS_SLOGAN } from './words.ts';

/** Numbers of other things grow large; no speaker announces more points than this by another noun. */
const MOST_OF_OTHERS = 12;
/** How far back the clause is looked at (UTF-16 units). */
const CLAUSE = 30;

/** Whether the list is beyond doubt what is counted. */
export function isMeant(scene: Scene, { announcement, list, closeness }: Pair): boolean {
  const { draft } = scene;
  const { countsItems, points, quoted, measure, inHeading } = announcement;
  const found = list.items.length;
  if (!points && Math.abs((announcement.value as number) - found) > MOST_AMISS) return false;
  if (inHeading || (measure === '' && !quoted && !countsItems) || isName(draft.text, announcement))
    return false;
  if (!countsItems && !quoted && !points && isFigure(draft.text, announcement)) return false;
  if (isCoordinated(scene, announcement, list)) return false;
  if (closeness === 'led-in') return measure !== '' || countsItems || isUnfolded(draft.text, announcement);
  if (closeness !== 'at-once') return points && countsItems;
  if (points || isRepeated(draft.text, list, announcement.noun)) return true;
  const { start } = announcement.span;
  const before = draft.text.slice(startBefore(draft.text, start, '。！？；，：,;:!?\n', CLAUSE), start);
  if (DONE_FOR.test(before)) return false;
  return countsItems || (quoted && isUnfolded(draft.text, announcement) && UNFOLDS_SLOGAN.test(before));
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

/** Longest sentence looked back over (UTF-16 units). */
const SENTENCE = 120;

/** 围绕一个目标，突出三个重点，抓好五项工作：another number of the same sentence fits, alone or added. */
function isCoordinated({ draft, announcements }: Scene, one: Placed, list: NumberedList): boolean {
  const found = list.items.length;
  const first = list.items[0] as Item;
  const from = startBefore(draft.text, one.span.start, '。！？；\n', SENTENCE);
  const values: number[] = [];
  for (let at = indexFrom(announcements, from, ({ span }) => span.start); at < announcements.length; at++) {
    const other = announcements[at] as Placed;
    if (other.span.start >= startOf(first)) break;
    if (other !== one) values.push(other.value ?? found);
  }
  const sum = values.reduce((total, value) => total + value, one.value as number);
  return values.includes(found) || (values.length > 0 && sum === found);
}

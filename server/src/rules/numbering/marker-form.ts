import type { Draft } from '../../document/draft.ts';
import type { Item } from '../../numbering/lists.ts';
import type { Ordinal } from '../../numbering/ordinal.ts';
import type { Edit } from '../../text/edit.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { textAt } from '../../text/span.ts';

/** What is wrong with the marks of an ordinal. */
export type Slip = 'point' | 'pause' | 'width' | 'extra' | 'rank' | 'verb' | 'blank' | 'damaged';

/** The point behind Arabic ordinals: both widths are in use. */
export type Point = '.' | '．';

/** The point that more of the items have. */
export function pointOf(draft: Draft, items: readonly Item[]): Point {
  let wide = 0;
  for (const { mark } of items) {
    if (mark.ordinal.scheme !== 'arabic') continue;
    const last = draft.text[mark.ordinal.span.end - 1];
    if (last === '．') wide++;
    else if (last === '.') wide--;
  }
  return wide > 0 ? '．' : '.';
}

/** A marker whose marks are wrong, and the change that rights all of them at once. */
export interface Misformed {
  readonly item: Item;
  /** The first thing wrong with it. */
  readonly slip: Slip;
  readonly edit: Edit;
}

/**
 * The item's marker if its marks are not as GB/T 15834-2011 附录 B.3 has them; undefined where they are right,
 * and where the words could as well be none of a list: the change must be one that nobody minds. `point` is
 * the one the document has behind its other Arabic ordinals.
 */
export function misformedMarker(draft: Draft, item: Item, point: Point = '.'): Misformed | undefined {
  const { ordinal } = item.mark;
  if (ordinal.bare) return restoredMarker(draft, item, point);
  if (ordinal.weak || ordinal.torn || isDoubtful(item)) return undefined;
  const marker = textAt(draft.text, ordinal.span);
  const behind = draft.text.slice(ordinal.span.end, ordinal.span.end + REACH);
  const form = FORMS[ordinal.scheme]?.({
    ordinal,
    marker,
    numeral: textAt(draft.text, ordinal.numeral),
    behind,
    hasSiblings: item.list.items.length > 1,
    point,
  });
  if (form === undefined) return undefined;
  const { slip, text, dropped = 0 } = form;
  const { start, end } = ordinal.span;
  return { item, slip, edit: { span: { start, end: end + dropped }, text } };
}

/** 三推进 → 三是推进, 三；推进 → 三、推进: the number fills its place, the rest of the marker is lost. */
function restoredMarker(draft: Draft, item: Item, point: Point): Misformed | undefined {
  const { ordinal, paragraph } = item.mark;
  if (item.fault !== undefined || ordinal.span.end === paragraph.span.end) return undefined;
  const number = formatNumeral(ordinal.value, ordinal.system);
  const text = number === undefined ? undefined : WHOLE[ordinal.scheme]?.(number, ordinal.word, point);
  if (text === undefined) return undefined;
  const behind = draft.text.slice(ordinal.span.end, ordinal.span.end + REACH);
  const end = ordinal.span.end + (/^[；;。，,：:、 \t\u3000]{0,2}/.exec(behind)?.[0].length ?? 0);
  return { item, slip: 'damaged', edit: { span: { start: ordinal.span.start, end }, text } };
}

const WHOLE: Readonly<
  Partial<Record<Ordinal['scheme'], (number: string, word: string, point: Point) => string>>
> = {
  verb: (number, word) => number + word,
  han: (number) => `${number}、`,
  'han-bracket': (number) => `（${number}）`,
  'arabic-bracket': (number) => `（${number}）`,
  arabic: (number, _, point) => number + point,
};

/** A number alone that fits nowhere may be a figure: 五．四运动 at the head of a line. */
function isDoubtful({ list, fault }: Item): boolean {
  return list.items.length === 1 && fault !== undefined;
}

/** Characters read behind a marker (UTF-16 units). */
const REACH = 8;

interface Shape {
  readonly ordinal: Ordinal;
  readonly marker: string;
  readonly numeral: string;
  readonly behind: string;
  readonly hasSiblings: boolean;
  readonly point: Point;
}

/** The marker as it should be; `dropped` characters behind it go with it. */
interface Form {
  readonly slip: Slip;
  readonly text: string;
  readonly dropped?: number;
}

type FormOf = (shape: Shape) => Form | undefined;

/** 1、加强 → 1.加强. Where a figure follows, the point would make a decimal of the two: 1、5个村. */
const arabic: FormOf = ({ ordinal, marker, numeral, behind, point }) => {
  if (/^[⒈-⒛]$/.test(marker) || /^(?!(?:19|20)[0-9]{2}年)[ \t\u3000]?[0-9０-９]/.test(behind))
    return undefined;
  const text = numeral + (ordinal.system === 'wide' ? '．' : point);
  if (/[、，,。：:]$/.test(marker)) return { slip: 'point', text };
  return spaceless(marker);
};

/** 一.加强 → 一、加强, but 五.四运动 is a name. */
const han: FormOf = ({ marker, numeral, behind }) => {
  if (/^[零〇○一二三四五六七八九十百0-9０-９]/.test(behind)) return undefined;
  return marker.endsWith('、') ? spaceless(marker) : { slip: 'pause', text: `${numeral}、` };
};

/** (一) → （一）, （一）、 → （一）; （一）、（二）项 speaks of items. */
const bracket: FormOf = ({ ordinal, marker, numeral, behind }) => {
  const dropped = extraMarks(ordinal, behind);
  const text = marker.length === 1 ? marker : `（${numeral}）`;
  if (/[()]/.test(marker)) return { slip: 'width', text, dropped };
  if (dropped > 0) return { slip: 'extra', text, dropped };
  return text === marker ? undefined : { slip: 'blank', text };
};

/** ①、 → ① */
const circled: FormOf = ({ ordinal, marker, behind }) => {
  const dropped = extraMarks(ordinal, behind);
  return dropped === 0 ? undefined : { slip: 'extra', text: marker, dropped };
};

/** How many of the characters behind a closed marker should not be there. A comma inside a sentence may be its own. */
function extraMarks({ opening }: Ordinal, behind: string): number {
  const marks = opening ? /^[、，,.．]{1,3}/ : /^[、.．]/;
  const found = marks.exec(behind)?.[0] ?? '';
  return /^[（(①-⑳㈠-㈩⑴-⒇、，,.．0-9０-９]/.test(behind.slice(found.length)) ? 0 : found.length;
}

/** 第一、 → 第一， in a series; 第一、二产业 and 第一、二审 are no series. The mark may be the marker's or stand behind it. */
const rank: FormOf = ({ marker, numeral, behind, hasSiblings }) => {
  const isBare = marker.endsWith(numeral);
  const mark = isBare ? behind.slice(0, 1) : marker.slice(-1);
  const rest = behind.slice(isBare ? 1 : 0);
  if (!hasSiblings || !/^[、：:；;]$/.test(mark) || /^[第其零〇○一二三四五六七八九十0-9０-９]/.test(rest))
    return undefined;
  const word = isBare ? marker : marker.slice(0, -1);
  return { slip: 'rank', text: `${word}，`, dropped: isBare ? 1 : 0 };
};

/** 一是，加强 → 一是加强, 三 是 → 三是 */
const verb: FormOf = ({ ordinal, marker, behind }) => {
  const text = marker.replace(/\s/g, '');
  const comma = ordinal.word === '是' ? (/^[，,、]{1,3}/.exec(behind)?.[0].length ?? 0) : 0;
  if (comma > 0) return { slip: 'verb', text, dropped: comma };
  return spaceless(marker);
};

/** 一 、 → 一、 */
function spaceless(marker: string): Form | undefined {
  const text = marker.replace(/\s/g, '');
  return text === marker ? undefined : { slip: 'blank', text };
}

const FORMS: Readonly<Partial<Record<Ordinal['scheme'], FormOf>>> = {
  arabic,
  han,
  'han-bracket': bracket,
  'arabic-bracket': bracket,
  circled,
  rank,
  qi: rank,
  verb,
};

import { parseDigits, parseHan } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Draft, View } from './draft.ts';
import { isTitleLike, isUnitName } from './line-kinds.ts';
import type { Paragraph } from './paragraph.ts';
import type { Part } from './parts.ts';
import { yearOf } from './years.ts';

/** The date a document is signed with (成文日期), alone on a line at its end. */
export interface SignedDate {
  readonly paragraph: Paragraph;
  /** Its characters in the draft. */
  readonly span: Span;
  /** 2025年4月10日, 二〇二五年四月十日, 2025.4.10. */
  readonly form: 'arabic' | 'han' | 'points';
  /** Four digits; a year written with two is taken for one of this century. */
  readonly year: number;
  /** Whether the year is written with two digits. */
  readonly isShort: boolean;
  readonly month: number;
  readonly day: number;
}

/** The date stands among so many paragraphs at a document's end, and behind as many of its body at least. */
const TAIL = 8;
const LEAST_BEFORE = 2;
/** Longest line that is a date (UTF-16 units). */
const LENGTH = 24;
const ARABIC = /^((?:[12][0-9])?[0-9]{2})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日$/;
const HAN =
  /^([一二][〇○零0ＯOo一二三四五六七八九]{3})\s?年\s?([一二三四五六七八九十]{1,3})\s?月\s?([一二三四五六七八九十]{1,3})\s?日$/;
const POINTS = /^((?:[12][0-9])?[0-9]{2})\s?([.．\-－/])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})日?$/;
/** How an office calls itself at home: 局办公室, 县政府. */
const SHORT_UNIT = /^[省市县区乡镇州局委厅院校](?:办公室|政府|党委|党组|工会|团委)$/;
/** What may follow the date: notes in brackets, the lines of the 版记. */
const AFTER = /^(?:[（(].{0,40}[）)]$|附件|抄送|分送|主送|联系人|主题词|.{2,30}印发$)/;

/** The date at the end of `part`, if it has one. */
export function signedDateOf(draft: Draft, part: Part): SignedDate | undefined {
  return draft.view(signedDatesView).get(part);
}

const signedDatesView: View<ReadonlyMap<Part, SignedDate>> = {
  name: 'signed dates',
  compute: (draft) =>
    new Map(
      draft.parts.flatMap((part) => {
        const date = signedDateIn(draft, part);
        return date === undefined ? [] : [[part, date]];
      }),
    ),
};

function signedDateIn(draft: Draft, part: Part): SignedDate | undefined {
  const first = part.first + LEAST_BEFORE;
  for (let index = part.last; index >= first; index--) {
    const date = dateAlone(draft.paragraphs[index] as Paragraph);
    if (date === undefined) continue;
    // A date in points is not known for what it is, and attachments may follow it; a cell of a table may be one as well.
    if (date.form === 'points' ? isSigned(draft, part, index) : index > part.last - TAIL) return date;
  }
  return undefined;
}

/** Whether the line at `index` stands under the name of a unit, and the document ends with it. */
function isSigned({ paragraphs }: Draft, part: Part, index: number): boolean {
  const above = (paragraphs[index - 1]?.text ?? '').replace(/\s/g, '');
  const after = index === part.last ? undefined : paragraphs[index + 1]?.text;
  return (
    (isUnitName(above) || SHORT_UNIT.test(above)) &&
    (after === undefined || AFTER.test(after) || isTitleLike(after))
  );
}

/** The date `paragraph` consists of. */
function dateAlone(paragraph: Paragraph): SignedDate | undefined {
  const { text, span } = paragraph;
  if (text.length > LENGTH || !/[0-9日]$/.test(text)) return undefined;
  const found = (ARABIC.exec(text) ?? POINTS.exec(text) ?? HAN.exec(text))?.slice(1);
  if (found === undefined) return undefined;
  const [year = '', month = '', day = ''] = found.filter((field) => !/^[.．\-－/]$/.test(field));
  const isHan = !/^[0-9]/.test(year);
  const numberIn = (field: string): number => (isHan ? (parseHan(field) ?? 0) : parseDigits(field));
  const isShort = year.length === 2;
  return {
    paragraph,
    span,
    form: isHan ? 'han' : found.length === 4 ? 'points' : 'arabic',
    year: isHan ? yearOf(year.replace(/[ＯOo]/g, '0')) : parseDigits(year) + (isShort ? 2000 : 0),
    isShort,
    month: numberIn(month),
    day: numberIn(day),
  };
}

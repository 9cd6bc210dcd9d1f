import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { isQuoted, quotationsIn } from '../../../text/quotations.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** A time of day that no clock shows, or that is another part of the day than the word before it says. Offsets are UTF-16. */
interface WrongTime {
  readonly kind: 'impossible' | 'part-of-day' | 'reversed';
  readonly span: Span;
}

/** Between hours and minutes. */
const CLOCK = /(?<![0-9０-９.．:：/比])([0-9]{1,2})[:：]([0-9]{2})(?![0-9０-９:：.．%％∶])/g;
/** 上午25时, 5日14时75分; a stretch of 36时 has no such word before it. */
const SPOKEN = /(?<=[日午晨晚间）)])([0-9]{1,2})[时点](?:([0-9]{1,2})分)?(?![间段])/g;
/** What stands before a time of day; ratios, scores and scales have none of it. */
const LED =
  /(?:[日午晨晚]|[一二三四五六日天][）)]|时间(?:为|是|定为|改为)?[：:]?|星期[一二三四五六日天]|[0-9][:：][0-9]{2}[至到—–\-－～~]{1,2}|定?于|[至到在])[ \u3000]{0,2}$/;
const FOLLOWED =
  /^[ \u3000]{0,2}(?:前|以前|之前|起(?!步|点)|止|开始|开会|召开|举行|集合|签到|报到|准时|入场|出发|到达|结束|在(?!线)|[至到—–\-－～~]{1,2}[0-9]{1,2}[:：][0-9]{2})/;
/** 9:00-8:30: a stretch by day that ends before it begins; duties run through the night (17:00—8:00), and clocks to twelve (9:00—5:00). */
const STRETCH =
  /(?<![0-9０-９.．:：/比])([0-9]{1,2})[:：]([0-9]{2})[至到—–\-－～~]{1,2}([0-9]{1,2})[:：]([0-9]{2})(?![0-9０-９:：.．%％∶])/g;
const DAY_BEGINS = 7;
const DAY_ENDS = 18;
/** A longer step back (minutes) is a stretch through the night. */
const MOST_BACK = 300;

/** 比分, 比例, 以98:76: figures with a colon that are no time. */
const RATIO = /比(?!赛)|结构|以$|章|节/;
const SCORED = /^[战险小大完]?[胜负]|^(?:击败|领先|落后|平)/;
const MORNING = /(?:上午|早上|清晨)[ \u3000]{0,2}$/;
/** How far around a time the words are looked at (UTF-16 units). */
const AROUND = 12;

const wrongTimesView: ParagraphView<readonly WrongTime[]> = {
  name: 'wrong times',
  compute: (text) => {
    if (!/[0-9](?:[:：][0-9]|[时点])/.test(text)) return [];
    const times = [
      ...[...text.matchAll(CLOCK)].filter((match) => isClock(text, match)),
      ...text.matchAll(SPOKEN),
    ].flatMap((match) => wrongTime(text, match) ?? []);
    for (const match of text.matchAll(STRETCH)) {
      if (isReversed(match)) times.push({ kind: 'reversed', span: spanOf(match) });
    }
    if (times.length === 0) return times;
    const quotations = quotationsIn(text);
    return times
      .filter(({ span }) => !isQuoted(span, quotations))
      .sort((a, b) => a.span.start - b.span.start);
  },
};

function spanOf({ index, 0: words }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

function isReversed([, ...fields]: RegExpExecArray): boolean {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = fields.map(Number);
  const back = (fromHour - toHour) * 60 + fromMinute - toMinute;
  return back > 0 && back <= MOST_BACK && toHour >= DAY_BEGINS && fromHour < DAY_ENDS;
}

/** Only what the words around it call a time of day. */
function isClock(text: string, { 0: { length }, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - AROUND), index);
  if (RATIO.test(before)) return false;
  const behind = text.slice(index + length, index + length + AROUND);
  return !SCORED.test(behind) && (LED.test(before) || FOLLOWED.test(behind));
}

function wrongTime(
  text: string,
  { 0: words, 1: hours, 2: minutes, index }: RegExpExecArray,
): WrongTime | undefined {
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  const span = { start: index, end: index + words.length };
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return { kind: 'impossible', span };
  const before = text.slice(Math.max(0, index - AROUND), index);
  return hour > 12 && MORNING.test(before)
    ? { kind: 'part-of-day', span: { start: index - (MORNING.exec(before)?.[0].length ?? 0), end: span.end } }
    : undefined;
}

/** Times of day in `draft` that cannot be: 25：30, 9:75, 上午15:00. */
export function wrongTimes(draft: Draft, say: Say): Report[] {
  return draft.found(wrongTimesView).flatMap(({ paragraph, found }) =>
    found.map(({ kind, span }): Report => {
      const place = shifted(span, paragraph.span.start);
      const words = textAt(draft.text, place);
      return {
        span: place,
        message: messageOf(kind, words, say),
        data: { kind: 'time' },
      };
    }),
  );
}

function messageOf(kind: WrongTime['kind'], words: string, say: Say): string {
  switch (kind) {
    case 'impossible':
      return say('没有“{0}”这个时刻，请核对', words);
    case 'part-of-day':
      return say('“{0}”：上午没有这个时刻，请核对', words);
    case 'reversed':
      return say('“{0}”：结束的时刻在开始之前，请核对', words);
  }
}

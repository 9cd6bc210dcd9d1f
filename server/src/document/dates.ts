import { parseDigits, parseHan } from '../text/numerals.ts';
import { type Span, shifted } from '../text/span.ts';
import { WEEKDAYS } from './calendar.ts';
import type { ParagraphView } from './draft.ts';
import { yearOf } from './years.ts';

/** A number of a date as it is written; `value` is undefined where it is no number (三百月). */
export interface DateField {
  readonly value: number | undefined;
  readonly written: string;
  readonly span: Span;
}

/** A day with the weekday named beside it: 5日（星期三）. */
export interface DayWords extends DateField {
  /** 0 for Sunday to 6, and where its character stands. */
  readonly weekday: { readonly value: number; readonly span: Span } | undefined;
}

/** A date in a paragraph's text: 2025年3月, 3月5日, 二〇二五年三月五日. Offsets are UTF-16, from the text's start. */
export interface DateWords {
  readonly system: 'arabic' | 'han';
  readonly year: DateField | undefined;
  readonly month: DateField;
  /** None in 2025年3月; several in 3月5日至7日. */
  readonly days: readonly DayWords[];
  readonly span: Span;
}

const ARABIC =
  /(?<![0-9０-９.．/])(?:([12１２][0-9０-９]{3})[ \u3000]?年[ \u3000]?)?([0-9０-９]{1,2})[ \u3000]?月(?![0-9０-９]{3})/g;
const HAN = /([一二][〇○零0ＯO一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月/g;
const ARABIC_DAY = /[ \u3000]?([0-9０-９]{1,2})[ \u3000]?日/y;
const HAN_DAY = /([一二三四五六七八九十]{1,3})日/y;
const WEEKDAY =
  /[ \u3000]?(?:[（(](?:星期|周|礼拜)([一二三四五六日天])(?=[）)，,上下早中晚])[^（()）]{0,8}[）)]|(?:星期([一二三四五六日天])(?![至到—–\-－～~和及或末])|周([一二三四五六日])(?=[，,。；;（(上下早中晚0-9]|$)))/y;
const NEXT_DAY =
  /[至到—–\-－～~]{1,2}(?=[0-9０-９]{1,2}日)|[、和及](?=[0-9０-９]{1,2}日[（(](?:星期|周|礼拜))/y;
/** Days read behind one month. */
const MOST_DAYS = 8;

/** The dates of `text` in its order. What counts months or years (3个月, 13月龄, 第13月) is none. */
export function readDates(text: string): DateWords[] {
  if (!text.includes('月')) return [];
  const arabic = [...text.matchAll(ARABIC)].flatMap((match) => dateAt(text, match, 'arabic'));
  const han = [...text.matchAll(HAN)].flatMap((match) => dateAt(text, match, 'han'));
  return han.length === 0 ? arabic : [...arabic, ...han].sort((a, b) => a.span.start - b.span.start);
}

/** The dates of a paragraph, in the order of its text. */
export const datesView: ParagraphView<readonly DateWords[]> = { name: 'dates', compute: readDates };

/** `date` as it stands in the draft, `by` UTF-16 units further on. */
export function placedDate(date: DateWords, by: number): DateWords {
  const field = <T extends DateField>(one: T): T => ({ ...one, span: shifted(one.span, by) });
  return {
    ...date,
    year: date.year && field(date.year),
    month: field(date.month),
    days: date.days.map((day) => ({
      ...field(day),
      weekday: day.weekday && { ...day.weekday, span: shifted(day.weekday.span, by) },
    })),
    span: shifted(date.span, by),
  };
}

function dateAt(text: string, match: RegExpExecArray, system: DateWords['system']): DateWords[] {
  const start = match.index;
  const monthEnd = start + match[0].length;
  const year = match[1];
  const days = daysFrom(text, monthEnd, system);
  const before = text[start - 1] ?? '';
  if (year === undefined && (days.length === 0 || /[第满共个]/.test(before))) return [];
  if (days.length === 0 && text[monthEnd] === '龄') return [];
  const written = match[2] as string;
  const monthStart = start + match[0].lastIndexOf(written);
  const last = days.at(-1);
  return [
    {
      system,
      year: year === undefined ? undefined : fieldOf(year, start, yearValue(year, system)),
      month: fieldOf(written, monthStart, numberValue(written, system)),
      days,
      span: { start, end: last === undefined ? monthEnd : text.indexOf('日', last.span.end) + 1 },
    },
  ];
}

function daysFrom(text: string, from: number, system: DateWords['system']): DayWords[] {
  const days: DayWords[] = [];
  let at = from;
  while (days.length < MOST_DAYS) {
    const day = matchAt(system === 'arabic' ? ARABIC_DAY : HAN_DAY, text, at);
    if (day === undefined) break;
    const written = day[1] as string;
    at += day[0].length;
    const field = fieldOf(written, text.lastIndexOf(written, at - 2), numberValue(written, system));
    const weekday = matchAt(WEEKDAY, text, at);
    days.push({ ...field, weekday: weekday && weekdayFrom(weekday) });
    at += weekday?.[0].length ?? 0;
    const next = matchAt(NEXT_DAY, text, at);
    if (next === undefined) break;
    at += next[0].length;
  }
  return days;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function weekdayFrom(match: RegExpExecArray): DayWords['weekday'] {
  const written = (match[1] ?? match[2] ?? match[3]) as string;
  const start = match.index + match[0].indexOf(written);
  return { value: WEEKDAYS.indexOf(written === '天' ? '日' : written), span: { start, end: start + 1 } };
}

function fieldOf(written: string, start: number, value: number | undefined): DateField {
  return { value, written, span: { start, end: start + written.length } };
}

function yearValue(written: string, system: DateWords['system']): number {
  return system === 'arabic' ? parseDigits(written) : yearOf(written.replace(/[OＯ]/g, '0'));
}

function numberValue(written: string, system: DateWords['system']): number | undefined {
  return system === 'arabic' ? parseDigits(written) : parseHan(written);
}

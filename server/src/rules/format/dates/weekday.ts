import { daysIn, WEEKDAYS, weekdayOf } from '../../../document/calendar.ts';
import { type DateWords, type DayWords, datesView, placedDate } from '../../../document/dates.ts';
import type { Draft } from '../../../document/draft.ts';
import { ownFactsAt } from '../../../document/own-facts.ts';
import type { Part } from '../../../document/parts.ts';
import { signedDateOf } from '../../../document/signature.ts';
import type { Report, Say } from '../../rule.ts';

/** Dates whose weekday is another one: 2025年3月5日（星期二）. */
export function wrongWeekdays(draft: Draft, say: Say): Report[] {
  return draft.found(datesView).flatMap(({ paragraph, found }) => {
    let named: number | undefined;
    return found.flatMap((date) => {
      named = date.year?.value ?? named;
      if (date.days.every(({ weekday }) => weekday === undefined)) return [];
      const placed = placedDate(date, paragraph.span.start);
      const years = date.year === undefined ? yearsFor(draft, placed, named) : [date.year.value as number];
      return placed.days.flatMap((day) => wrongWeekday(placed, day, years, say));
    });
  });
}

/** The years a date without one may be in: that named before it, or the next; else that of its document. */
function yearsFor(draft: Draft, date: DateWords, named: number | undefined): number[] {
  return named === undefined ? likelyYears(draft, date) : [named, named + 1];
}

/** The year of its document, or the nearest to the day it was signed. */
function likelyYears(draft: Draft, { month, span }: DateWords): number[] {
  const years = new Set(ownFactsAt(draft, span.start)?.years ?? []);
  const part = draft.parts.findLast((one) => one.span.start <= span.start) as Part;
  const signed = signedDateOf(draft, part);
  if (signed !== undefined)
    years.add(signed.year + nearestYear((month.value ?? signed.month) - signed.month));
  else for (const year of [...years]) years.add(year + 1);
  return [...years];
}

/** Half a year and more back means next year's month, half a year ahead last year's. */
function nearestYear(months: number): number {
  return months < -6 ? 1 : months > 6 ? -1 : 0;
}

function wrongWeekday(
  { month, span }: DateWords,
  day: DayWords,
  years: readonly number[],
  say: Say,
): Report[] {
  const { weekday, value: date } = day;
  if (weekday === undefined || month.value === undefined || date === undefined || years.length === 0)
    return [];
  const right: number[] = [];
  for (const year of years) {
    if (date < 1 || date > (daysIn(month.value, year) ?? 0)) return [];
    right.push(weekdayOf(year, month.value, date));
  }
  if (right.includes(weekday.value)) return [];
  const [year] = years as [number];
  const [found] = right as [number];
  const character = WEEKDAYS[found] as string;
  return [
    {
      span: { start: Math.min(span.start, day.span.start), end: weekday.span.end },
      message: say('{0}年{1}月{2}日是星期{3}，请核对日期和星期', year, month.value, date, character),
      fixes: [
        { title: say('改为“{0}”', character), edits: [{ span: weekday.span, text: character }], safe: false },
      ],
      data: { kind: 'weekday' },
    },
  ];
}

import { daysIn } from '../../../document/calendar.ts';
import { type DateField, type DateWords, datesView, placedDate } from '../../../document/dates.ts';
import type { Draft, ParagraphView } from '../../../document/draft.ts';
import type { Report, Say } from '../../rule.ts';

/** The moon's months have thirty days whatever their number. */
const LUNAR = /农历|阴历|旧历|夏历|古历|藏历|腊月|正月/;
/** How far before a date the word is looked for (UTF-16 units). */
const LUNAR_DISTANCE = 12;

/** Dates that no calendar has: 13月, 2月30日, 4月31日. */
export function impossibleDates(draft: Draft, say: Say): Report[] {
  return draft
    .found(impossibleView)
    .flatMap(({ paragraph, found }) =>
      found.flatMap((date) => faultsOf(placedDate(date, paragraph.span.start), say)),
    );
}

const impossibleView: ParagraphView<readonly DateWords[]> = {
  name: 'impossible dates',
  compute: (text) =>
    datesView.compute(text).filter((date) => {
      if (isPossible(date)) return false;
      return !LUNAR.test(text.slice(Math.max(0, date.span.start - LUNAR_DISTANCE), date.span.start));
    }),
};

/** 二三月, 七八日: about then. */
const ABOUT = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)$/;

function isPossible({ year, month, days }: DateWords): boolean {
  if (ABOUT.test(month.written) || days.some(({ written }) => ABOUT.test(written))) return true;
  const length = lengthOf({ year, month });
  return length !== undefined && days.every(({ value }) => isWithin(value, length));
}

function isWithin(day: number | undefined, length: number): boolean {
  return day !== undefined && day >= 1 && day <= length;
}

function lengthOf({ year, month }: Pick<DateWords, 'year' | 'month'>): number | undefined {
  return month.value === undefined ? undefined : daysIn(month.value, year?.value);
}

function faultsOf({ year, month, days }: DateWords, say: Say): Report[] {
  const length = lengthOf({ year, month });
  if (length === undefined) {
    return [{ span: month.span, message: say('没有{0}月，请核对', month.written), data: { kind: 'month' } }];
  }
  return days
    .filter(({ value }) => !isWithin(value, length))
    .map((day) => ({
      span: day.span,
      message: noSuchDay(day, length, { year, month }, say),
      data: { kind: 'day' },
    }));
}

function noSuchDay(
  { written }: DateField,
  length: number,
  { year, month }: Pick<DateWords, 'year' | 'month'>,
  say: Say,
): string {
  return year === undefined
    ? say('没有{0}月{1}日，{0}月最多{2}天，请核对', month.written, written, length)
    : say('没有{0}年{1}月{2}日，这个月只有{3}天，请核对', year.written, month.written, written, length);
}

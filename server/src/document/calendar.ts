/** The days of the week as 公文 name them, from Sunday. */
export const WEEKDAYS = '日一二三四五六';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in `month` (1–12); without `year` February may have 29. Undefined for a month that does not exist. */
export function daysIn(month: number, year?: number): number | undefined {
  if (month === 2 && (year === undefined || isLeap(year))) return 29;
  return LENGTHS[month - 1];
}

/** The weekday of a date that exists, 0 for Sunday to 6; Gregorian calendar, for years from 1. */
export function weekdayOf(year: number, month: number, day: number): number {
  // Sakamoto's way: a year begins in March, so that the leap day is its last.
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const from = month < 3 ? year - 1 : year;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return (from + leaps + (shifts[month - 1] as number) + day) % 7;
}

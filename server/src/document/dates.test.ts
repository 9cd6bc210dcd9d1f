import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDates } from './dates.ts';

/** Each date as year-month-days with weekdays, and the words it covers. */
const told = (text: string) =>
  readDates(text).map(({ year, month, days, span }) => {
    const each = days.map(
      ({ value, weekday }) => `${value}${weekday === undefined ? '' : `w${weekday.value}`}`,
    );
    return `${year?.value ?? ''}-${month.value}-${each.join('+')} ${text.slice(span.start, span.end)}`;
  });

test('dates in digits of either kind, with and without year', () => {
  assert.deepEqual(told('2025年3月5日起，4月6日止，二〇二五年十一月二十日施行，2024年12月印发'), [
    '2025-3-5 2025年3月5日',
    '-4-6 4月6日',
    '2025-11-20 二〇二五年十一月二十日',
    '2024-12- 2024年12月',
  ]);
});

test('several days of a month, with their weekdays', () => {
  assert.deepEqual(told('2月25日至27日，10月1日（星期三）、2日（星期四）放假'), [
    '-2-25+27 2月25日至27日',
    '-10-1w3+2w4 10月1日（星期三）、2日',
  ]);
  assert.deepEqual(told('3月5日星期天召开，3月6日（周一下午），3月7日，周一至周五'), [
    '-3-5w0 3月5日',
    '-3-6w1 3月6日',
    '-3-7 3月7日',
  ]);
});

test('counts of months are no dates', () => {
  assert.deepEqual(told('3个月30日，第13月5日，满18月5日，13月龄，12月'), []);
});

test('what was written is read, and stands where it is said to', () => {
  const number = (max: number) => fc.integer({ min: 1, max });
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), number(12), number(31), (year, month, day) => {
      const [date] = readDates(`定于${year}年${month}月${day}日召开`);
      assert.deepEqual([date?.year?.value, date?.month.value, date?.days[0]?.value], [year, month, day]);
      assert.deepEqual(date?.days[0]?.span, {
        start: 4 + 4 + `${month}`.length,
        end: 8 + `${month}${day}`.length,
      });
    }),
  );
});

import type { Draft } from '../../document/draft.ts';
import { shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { impossibleDates } from './dates/impossible-date.ts';
import { pastPlans } from './dates/plan-year.ts';
import { lateRegistrations } from './dates/registration.ts';
import { reversedRanges } from './dates/reversed-range.ts';
import { shortYearsView } from './dates/short-year.ts';
import { signedDates } from './dates/signed-date.ts';
import { spokenDays } from './dates/spoken-day.ts';
import { overlappingStages } from './dates/stages.ts';
import { wrongWeekdays } from './dates/weekday.ts';
import { wrongTimes } from './dates/wrong-time.ts';
import { wrongYears } from './dates/wrong-year.ts';

/**
 * Dates and times of day that do not exist, or fall on another weekday, years of two digits, the date a document is signed with (its
 * form, and its year against that of the 发文字号), days of a notice that contradict each other, stretches of time that end before
 * they begin, plans for a year that is over.
 */
export const date: Rule = {
  id: 'format/date',
  severity: 'warning',
  title: '日期有误或写法不规范',
  check(draft, { say }, report) {
    for (const found of impossibleDates(draft, say)) report(found);
    for (const found of wrongWeekdays(draft, say)) report(found);
    for (const found of signedDates(draft, say)) report(found);
    for (const found of shortYears(draft, say)) report(found);
    for (const found of spokenDays(draft, say)) report(found);
    for (const found of wrongYears(draft, say)) report(found);
    for (const found of wrongTimes(draft, say)) report(found);
    for (const found of pastPlans(draft, say)) report(found);
    for (const found of lateRegistrations(draft, say)) report(found);
    for (const found of reversedRanges(draft, say)) report(found);
    for (const found of overlappingStages(draft, say)) report(found);
  },
};

function shortYears(draft: Draft, say: Say): Report[] {
  return draft.found(shortYearsView).flatMap(({ paragraph, found }) =>
    found.map(({ span, year }): Report => {
      const place = shifted(span, paragraph.span.start);
      return {
        span: place,
        message: say('年份写全四位：宜写作“{0}年”', year),
        fixes: [
          { title: say('改为“{0}年”', year), edits: [{ span: place, text: String(year) }], safe: false },
        ],
        data: { kind: 'short-year' },
      };
    }),
  );
}

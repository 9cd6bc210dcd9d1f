import type { Rule } from '../rule.ts';
import { causesOf, markerOf, markerWith, reportOf } from './report.ts';

/** A list does not begin at one and counts on from nothing: the text opens at 六是. */
export const start: Rule = {
  id: 'numbering/start',
  severity: 'warning',
  title: '序号未从一开始',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'start')) {
      const { item, expected } = cause;
      const message = say(
        '序号未从头编起：“{0}”之前没有“{1}”，前面可能缺了文字',
        markerOf(draft, item),
        markerWith(draft, item, expected),
      );
      report(reportOf(cause, message, say, draft));
    }
  },
};

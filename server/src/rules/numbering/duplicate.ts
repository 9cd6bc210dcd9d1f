import type { Rule } from '../rule.ts';
import { causesOf, markerOf, markerWith, reportOf } from './report.ts';

/** A number stands twice among siblings: 三是 … 三是. GB/T 9704-2012 §7.3.3 has the layers counted in order. */
export const duplicate: Rule = {
  id: 'numbering/duplicate',
  severity: 'warning',
  title: '序号重复',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'duplicate')) {
      const { item, expected } = cause;
      const message = say(
        '序号重复：前面已有“{0}”，此处应为“{1}”',
        markerOf(draft, item),
        markerWith(draft, item, expected),
      );
      report(reportOf(cause, message, say, draft));
    }
  },
};

import type { Rule } from '../rule.ts';
import { faultyItems, reportOf } from './fault.ts';

/** A number stands twice among siblings: 三是 … 三是. */
export const duplicate: Rule = {
  id: 'numbering/duplicate',
  severity: 'warning',
  title: '序号重复',
  check(draft, { say }, report) {
    for (const faulty of faultyItems(draft, 'duplicate')) {
      const expected = faulty.expected ?? String(faulty.fault.expected);
      const message = say('序号重复：前面已有“{0}”，此处应为“{1}”', faulty.found, expected);
      report(reportOf(faulty, message, say, draft));
    }
  },
};

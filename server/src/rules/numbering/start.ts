import type { Rule } from '../rule.ts';
import { faultyItems, reportOf } from './fault.ts';

/** A list does not begin at one and counts on from nothing: the text opens at 六是. */
export const start: Rule = {
  id: 'numbering/start',
  severity: 'warning',
  title: '序号未从一开始',
  check(draft, { say }, report) {
    for (const faulty of faultyItems(draft, 'start')) {
      const { found } = faulty;
      const expected = faulty.expected ?? '1';
      const message = say('序号未从头编起：“{0}”之前没有“{1}”，前面可能缺了文字', found, expected);
      report(reportOf(faulty, message, say, draft));
    }
  },
};

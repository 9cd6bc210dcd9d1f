import { textAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { faultyItems, reportOf } from './fault.ts';

/** A number goes back behind the one before it: 四、 is followed by 二、. */
export const order: Rule = {
  id: 'numbering/order',
  severity: 'warning',
  title: '序号倒退',
  check(draft, { say }, report) {
    for (const faulty of faultyItems(draft, 'order')) {
      const { fault, previous, found } = faulty;
      const expected = faulty.expected ?? String(fault.expected);
      const before = previous === undefined ? '' : textAt(draft.text, previous.mark.ordinal.span);
      const message = say('序号倒退：“{0}”之后应为“{1}”，这里是“{2}”', before, expected, found);
      report(reportOf(faulty, message, say, draft));
    }
  },
};

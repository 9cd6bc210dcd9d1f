import type { Rule } from '../rule.ts';
import { causesOf, markerOf, markerWith, reportOf } from './report.ts';

/** A number goes back behind the one before it, or two neighbours stand in each other's place. */
export const order: Rule = {
  id: 'numbering/order',
  severity: 'warning',
  title: '序号倒退',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'order')) {
      const { item, previous, expected, swappedWith } = cause;
      const [is, should] = [markerOf(draft, item), markerWith(draft, item, expected)];
      const message =
        swappedWith !== undefined
          ? say('序号颠倒：“{0}”排在了“{1}”前面', is, markerOf(draft, swappedWith))
          : previous !== undefined
            ? say('序号倒退：“{0}”之后应为“{1}”，这里是“{2}”', markerOf(draft, previous), should, is)
            : say('序号倒退：接着前文编号应为“{0}”，这里是“{1}”', should, is);
      report(reportOf(cause, message, say, draft));
    }
  },
};

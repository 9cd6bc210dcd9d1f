import type { Cause } from '../../numbering/reading/causes.ts';
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
          : previous !== undefined && startsAgain(cause)
            ? say(
                '序号倒退：“{0}”之后又从“{1}”编起；前面可能缺了小标题或引导语',
                markerOf(draft, previous),
                is,
              )
            : previous !== undefined
              ? say('序号倒退：“{0}”之后应为“{1}”，这里是“{2}”', markerOf(draft, previous), should, is)
              : say('序号倒退：接着前文编号应为“{0}”，这里是“{1}”', should, is);
      report(reportOf(cause, message, say, draft));
    }
  },
};

/** 3. 1. 2.: a list of its own, whose heading is lost, rather than one mistyped number. */
function startsAgain({ item }: Cause): boolean {
  const next = item.list.items[item.index + 1]?.mark.ordinal.value;
  return item.mark.ordinal.value === 1 && next === 2;
}

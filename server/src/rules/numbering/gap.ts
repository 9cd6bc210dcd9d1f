import type { Cause } from '../../numbering/reading/causes.ts';
import type { Rule } from '../rule.ts';
import { causesOf, markerOf, markerWith, reportOf } from './report.ts';

/** A number is skipped: 二、 is followed by 四、. GB/T 9704-2012 §7.3.3 has the layers counted in order. */
export const gap: Rule = {
  id: 'numbering/gap',
  severity: 'warning',
  title: '序号跳号',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'gap')) {
      const { item, previous, expected } = cause;
      const [is, should] = [markerOf(draft, item), markerWith(draft, item, expected)];
      const message =
        previous === undefined
          ? say('序号跳号：接着前文编号应为“{0}”，这里是“{1}”；中间可能缺了文字', should, is)
          : isFollowed(cause)
            ? say(
                '序号跳号：“{0}”之后应为“{1}”，这里是“{2}”，后面又接着往下编；中间可能缺了文字',
                markerOf(draft, previous),
                should,
                is,
              )
            : say(
                '序号跳号：“{0}”之后应为“{1}”，这里是“{2}”；不是编错，就是中间缺了文字',
                markerOf(draft, previous),
                should,
                is,
              );
      report(reportOf(cause, message, say, draft));
    }
  },
};

/** The numbers after the gap go on from it: then text is lost rather than one number mistyped. */
function isFollowed({ item }: Cause): boolean {
  const next = item.list.items[item.index + 1];
  return next?.mark.ordinal.value === item.mark.ordinal.value + 1;
}

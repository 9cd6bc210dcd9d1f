import { textAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { faultyItems, reportOf } from './fault.ts';

/** A number is skipped: 二、 is followed by 四、. GB/T 9704-2012 §7.3.3 has the layers counted in order. */
export const gap: Rule = {
  id: 'numbering/gap',
  severity: 'warning',
  title: '序号跳号',
  check(draft, { say }, report) {
    for (const faulty of faultyItems(draft, 'gap')) {
      const { item, fault, previous, found } = faulty;
      const before = previous === undefined ? '' : textAt(draft.text, previous.mark.ordinal.span);
      const expected = faulty.expected ?? String(fault.expected);
      const follows = isFollowed(
        item.list.items[item.index + 1]?.mark.ordinal.value,
        item.mark.ordinal.value,
      );
      const message = follows
        ? say(
            '序号跳号：“{0}”之后应为“{1}”，这里是“{2}”，后面又接着往下编，中间可能缺了文字',
            before,
            expected,
            found,
          )
        : say(
            '序号跳号：“{0}”之后应为“{1}”，这里是“{2}”；不是编错，就是中间缺了文字',
            before,
            expected,
            found,
          );
      report(reportOf(faulty, message, say, draft));
    }
  },
};

/** The numbers after the gap go on from it: then text is lost rather than one number mistyped. */
function isFollowed(next: number | undefined, value: number): boolean {
  return next === value + 1;
}

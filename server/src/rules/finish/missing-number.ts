import { textAt } from '../../text/span.ts';
import { foundByPart } from '../found-by-part.ts';
import type { Rule } from '../rule.ts';
import { missingNumbersView } from './unfilled/missing-numbers.ts';
import { specimensView } from './unfilled/specimen.ts';

/** A unit that no number stands before: 总投资亿元, 同比增长%, 2024年　月　日. Forms to be filled in by others are left out. */
export const missingNumber: Rule = {
  id: 'finish/missing-number',
  severity: 'warning',
  title: '单位前面没有数字',
  check(draft, { say }, report) {
    for (const { part, places } of foundByPart(draft, missingNumbersView)) {
      const from = draft.view(specimensView).get(part) ?? Number.POSITIVE_INFINITY;
      for (const { span, found, paragraph } of places) {
        if (paragraph >= from) continue;
        const words = textAt(draft.text, span).trim();
        const message = found.isDate
          ? say('日期没有填完：“{0}”', words)
          : say(
              '“{0}”前面没有数字，可能漏写了',
              textAt(draft.text, { start: span.end - found.unit, end: span.end }),
            );
        report({ span, message });
      }
    }
  },
};

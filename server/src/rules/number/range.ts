import { quotedView } from '../../numbering/marks.ts';
import { shifted, textAt } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { openRangesView } from './range-end.ts';

/** 3～5%, 3-5万: both ends of a range carry %, 万 and 亿, or the first is another number (GB/T 15834-2011, 浪纹线). */
export const range: Rule = {
  id: 'number/range',
  severity: 'warning',
  title: '数值范围的前一个数不完整',
  check(draft, { say }, report) {
    const quoted = draft.view(quotedView);
    for (const { paragraph, found } of draft.found(openRangesView)) {
      if (quoted.has(paragraph.index)) continue;
      const by = paragraph.span.start;
      for (const { span, unit, at } of found) {
        const place = shifted(span, by);
        const words = textAt(draft.text, place);
        const right = words.slice(0, at - span.start) + unit + words.slice(at - span.start);
        const edits = [{ span: { start: by + at, end: by + at }, text: unit }];
        report({
          span: place,
          message: say('范围的两头都要带“{0}”：“{1}”宜写作“{2}”', unit, words, right),
          fixes: [{ title: say('改为“{0}”', right), edits, safe: true }],
          data: { unit, right },
        });
      }
    }
  },
};

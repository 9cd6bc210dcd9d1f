import { itemsView } from '../../numbering/lists.ts';
import type { Rule } from '../rule.ts';
import { markerOf } from './report.ts';

/** A layer with one item only. Editors advise against it, published texts do it: off unless asked for. */
export const single: Rule = {
  id: 'numbering/single',
  severity: 'off',
  title: '一层只有一项',
  check(draft, { say }, report) {
    for (const item of draft.view(itemsView)) {
      const { list, mark, fault } = item;
      if (list.items.length !== 1 || !mark.ordinal.opening || mark.rank === undefined || fault !== undefined)
        continue;
      report({
        span: mark.ordinal.span,
        message: say('这一层只有“{0}”一项，可不编号', markerOf(draft, item)),
      });
    }
  },
};

import { type Item, itemsView } from '../../numbering/lists.ts';
import type { Rule } from '../rule.ts';
import { markerOf } from './report.ts';

/** A layer with one item only. Editors advise against it, published texts do it: off unless asked for. */
export const single: Rule = {
  id: 'numbering/single',
  severity: 'off',
  title: '一层只有一项',
  check(draft, { say }, report) {
    for (const item of draft.view(itemsView)) {
      if (!isAlone(item)) continue;
      report({
        span: item.mark.ordinal.span,
        message: say('这一层只有“{0}”一项，可以不编号', markerOf(draft, item)),
      });
    }
  },
};

/** 章 and 条 may stand alone, and so may a number that counts on from elsewhere (通排) or only looks like one. */
function isAlone({ list, mark: { ordinal, rank }, fault }: Item): boolean {
  if (list.items.length > 1 || fault !== undefined || ordinal.value > 1) return false;
  return ordinal.opening && !ordinal.torn && rank !== undefined && ordinal.scheme !== 'unit';
}

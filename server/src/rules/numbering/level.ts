import type { Draft } from '../../document/draft.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';
import type { Rule } from '../rule.ts';
import { markerOf } from './report.ts';

/**
 * The layers 一、→（一）→1.→（1） turned round, or one left out that the branches beside it use.
 * GB/T 9704-2012 §7.3.3. 一、→1. alone is common and right where a document uses two layers.
 */
export const level: Rule = {
  id: 'numbering/level',
  severity: 'warning',
  title: '层次颠倒或跳层',
  check(draft, { say }, report) {
    for (const list of listsOf(draft)) {
      const { parent, items } = list;
      const first = items[0];
      if (parent === undefined || first === undefined) continue;
      const related = [
        { span: parent.mark.ordinal.span, message: say('上一层“{0}”在这里', markerOf(draft, parent)) },
      ];
      const [above, below] = [parent.mark.rank, first.mark.rank];
      if (above === undefined || below === undefined || !first.mark.ordinal.opening) continue;
      const { span } = first.mark.ordinal;
      const [upper, lower] = [markerOf(draft, parent), markerOf(draft, first)];
      if (above > below && below >= 4) {
        report({
          span,
          related,
          message: say('层次颠倒：“{0}”一层在“{1}”之上，不应排在它下面', lower, upper),
        });
        continue;
      }
      // 章 may have 节 or go straight to 条; only the layers below are kept alike.
      if (above < 4) continue;
      const between = layerBetween(draft, parent, first);
      if (between === undefined) continue;
      report({
        span,
        severity: 'hint',
        message: say(
          '层次跳过：“{0}”下面直接用“{1}”，而并列部分中间还有“{2}”一层',
          upper,
          lower,
          markerOf(draft, between),
        ),
        related: [...related, { span: between.mark.ordinal.span, message: say('并列部分的中间一层在这里') }],
      });
    }
  },
};

function listsOf(draft: Draft): NumberedList[] {
  return [...new Set(draft.view(itemsView).map(({ list }) => list))];
}

/** An item of the layer that a sibling of `parent` has between itself and the markers `first` is of. */
function layerBetween(draft: Draft, parent: Item, first: Item): Item | undefined {
  return draft.view(itemsView).find((item) => {
    const middle = item.list.parent;
    const top = middle?.list.parent;
    return (
      item.mark.family === first.mark.family &&
      item.mark.ordinal.opening &&
      middle !== undefined &&
      middle.mark.rank !== undefined &&
      middle.mark.rank >= 4 &&
      top?.list === parent.list &&
      top !== parent
    );
  })?.list.parent;
}

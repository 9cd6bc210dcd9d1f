import type { Draft } from '../../document/draft.ts';
import type { Item } from '../../numbering/lists.ts';
import { numeralFor } from '../../numbering/ordinal.ts';
import type { Edit, Rule } from '../rule.ts';
import { causesOf, markerOf, markerWith, reportOf } from './report.ts';

/**
 * The right number in another kind of marker than its siblings: 一要…四要…五是, 首先…其次…第三, 1. 2. 三、
 * GB/T 15834-2011 B.3 tells the kinds apart; siblings keep to one.
 */
export const style: Rule = {
  id: 'numbering/style',
  severity: 'warning',
  title: '序号写法不一',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'style')) {
      const { item, previous, expected } = cause;
      if (previous === undefined) continue;
      const [before, is] = [markerOf(draft, previous), markerOf(draft, item)];
      const edit = restyled(draft, item, previous, expected);
      const message =
        edit === undefined
          ? say('序号写法不一：前一项用“{0}”，这里用“{1}”', before, is)
          : say('序号写法不一：前一项用“{0}”，这里用“{1}”，宜写作“{2}”', before, is, edit.text);
      const fixes =
        edit === undefined ? [] : [{ title: say('改为“{0}”', edit.text), edits: [edit], safe: false }];
      report({ ...reportOf(cause, message, say, draft), fixes });
    }
  },
};

/** The item's marker written as its sibling's; undefined where that series has no such number (其次 … 第四). */
function restyled(draft: Draft, item: Item, previous: Item, value: number): Edit | undefined {
  const { ordinal } = item.mark;
  if (numeralFor(previous.mark.ordinal, value) === undefined) return undefined;
  const text = markerWith(draft, previous, value);
  // 首先 其次 carry no punctuation of their own: what stands behind 第三 stays.
  const bare = previous.mark.ordinal.scheme === 'sequence' || previous.mark.ordinal.scheme === 'side';
  return { span: bare ? { start: ordinal.span.start, end: ordinal.numeral.end } : ordinal.span, text };
}

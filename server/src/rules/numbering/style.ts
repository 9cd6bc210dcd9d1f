import type { Edit, Fix, Rule, Say } from '../rule.ts';
import { causesOf, markerOf, reportOf } from './report.ts';
import { restyling } from './restyling.ts';

/**
 * The right number in another kind of marker than its siblings: 一要…四要…五是, 首先…其次…第三, 1. 2. 三、
 * GB/T 15834-2011 附录 B.3 tells the kinds apart; siblings keep to one.
 */
export const style: Rule = {
  id: 'numbering/style',
  severity: 'warning',
  title: '序号写法不一',
  check(draft, { say }, report) {
    for (const cause of causesOf(draft, 'style')) {
      const { item, previous } = cause;
      // Of several in a row that are written like each other, the first is told of, and restyled with the others.
      if (previous === undefined || previous.mark.family === item.mark.family) continue;
      const [before, is] = [markerOf(draft, previous), markerOf(draft, item)];
      const edits = restyling(draft, item, previous);
      const own = edits?.find(({ span }) => span.start === item.mark.ordinal.span.start);
      const message =
        own === undefined
          ? say('序号写法不一：前一项用“{0}”，这里用“{1}”', before, is)
          : say('序号写法不一：前一项用“{0}”，这里用“{1}”，宜写作“{2}”', before, is, own.text);
      const fixes = edits === undefined ? [] : [fixFrom(edits, say)];
      report({ ...reportOf(cause, message, say, draft), fixes });
    }
  },
};

/** More new markers than this are told by the first and the last. */
const MOST_NAMED = 4;

function fixFrom(edits: readonly Edit[], say: Say): Fix {
  const texts = edits.map(({ text }) => text);
  const title =
    texts.length === 1
      ? say('改为“{0}”', texts.join(''))
      : say('依次改为“{0}”', texts.length > MOST_NAMED ? `${texts[0]}……${texts.at(-1)}` : texts.join('、'));
  return { title, edits, safe: false };
}

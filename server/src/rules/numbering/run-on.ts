import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';
import { ADVERBS } from '../../numbering/ordinal.ts';
import type { Span } from '../../text/span.ts';
import type { Edit, Report, Rule, Say } from '../rule.ts';
import { gluedHeadings } from './glued-heading.ts';
import { listsOf } from './items-by-part.ts';
import { markerOf } from './report.ts';

/**
 * An item inside the paragraph of its predecessor while its siblings open paragraphs of their own, and a
 * heading glued to its body by a blank while its siblings stand alone. One finding a list.
 */
export const runOn: Rule = {
  id: 'numbering/run-on',
  severity: 'information',
  title: '并列项分段不一',
  check(draft, { say }, report) {
    for (const list of listsOf(draft.view(itemsView))) {
      const inside = itemsInside(draft, list);
      const glued = gluedHeadings(list);
      if (inside.length > 0) report(reportInside(draft, inside, say));
      else if (glued.length > 0) report(reportGlued(draft, glued, say));
    }
  },
};

/** With more items inside paragraphs than this for each that opens one, the list runs on and was broken by chance. */
const MOST_INSIDE = 2;

/** The items that stand inside paragraphs of a list whose items open paragraphs. */
function itemsInside(draft: Draft, { items }: NumberedList): Item[] {
  // 一方面…另一方面 and 首先…其次 run through sentences as they like.
  if (items.some(({ mark }) => ADVERBS.has(mark.ordinal.scheme))) return [];
  const opening = items.filter(({ mark }) => mark.ordinal.opening);
  // A paragraph that holds the whole list may well begin with its first item.
  if (!opening.some(({ index }) => index > 0)) return [];
  const inside = items.filter((item) => !item.mark.ordinal.opening);
  if (inside.length > opening.length * MOST_INSIDE) return [];
  return inside.filter((item) => item.fault === undefined && beginsSentence(draft, item));
}

/** 附件：1.…, 注：1.… and 要求：1.… have their first item behind the label. */
const LABEL = /^\p{Script=Han}{1,3}[：:][ \t\u3000]{0,4}$/u;

/** Behind the end of a sentence or clause a line can be broken; after a comma it cannot. */
function beginsSentence(draft: Draft, { mark: { ordinal, paragraph } }: Item): boolean {
  const before = draft.text.slice(paragraph.span.start, ordinal.span.start);
  return !LABEL.test(before) && /[。；;！？!?：:…][”’"）)]?[ \t\u3000]*$/.test(before.slice(-12));
}

function reportInside(draft: Draft, inside: readonly Item[], say: Say): Report {
  const [first, ...others] = inside as [Item, ...Item[]];
  return {
    span: first.mark.ordinal.span,
    message: say('并列项分段不一：“{0}”接在前面的文字后，并列的其他项另起一段', markerOf(draft, first)),
    related: others.map((item) => ({
      span: item.mark.ordinal.span,
      message: say('“{0}”也没有另起一段', markerOf(draft, item)),
    })),
    fixes: [{ title: say('另起一段'), edits: inside.map((item) => breakBefore(draft, item)), safe: false }],
  };
}

function reportGlued(draft: Draft, glued: ReturnType<typeof gluedHeadings>, say: Say): Report {
  const [first, ...others] = glued as [(typeof glued)[number], ...(typeof glued)[number][]];
  return {
    span: first.item.mark.ordinal.span,
    message: say('标题与正文连在一段：“{0}”，并列的标题单独成行', markerOf(draft, first.item)),
    related: others.map(({ item }) => ({
      span: item.mark.ordinal.span,
      message: say('“{0}”也与正文连在一段', markerOf(draft, item)),
    })),
    fixes: [
      {
        title: say('正文另起一段'),
        edits: glued.map(({ item, blank }) => lineBreakAt(draft, item, blank)),
        safe: false,
      },
    ],
  };
}

function breakBefore(draft: Draft, item: Item): Edit {
  const { ordinal, paragraph } = item.mark;
  const end = ordinal.span.start;
  let start = end;
  while (start > paragraph.span.start && /\s/.test(draft.text[start - 1] as string)) start--;
  return lineBreakAt(draft, item, { start, end });
}

/** A break such as the file has between paragraphs, with the paragraph's own indent, in place of the blanks at `span`. */
function lineBreakAt(draft: Draft, { mark: { paragraph } }: Item, span: Span): Edit {
  const { start, end } = draft.lines.spanOf(paragraph.line);
  const indent = /^[ \t\u00A0\u3000]*/.exec(draft.text.slice(start, paragraph.span.start))?.[0] ?? '';
  const ending = draft.text.startsWith('\r\n', end) ? '\r\n' : '\n';
  return { span, text: ending.repeat(isFollowedByBlankLine(draft, paragraph) ? 2 : 1) + indent };
}

function isFollowedByBlankLine({ paragraphs }: Draft, { index, line }: Paragraph): boolean {
  const next = paragraphs[index + 1]?.line ?? line + 1;
  return next > line + 1;
}

import type { Draft } from '../../document/draft.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';
import { textAt } from '../../text/span.ts';
import type { Edit, Report, Rule, Say } from '../rule.ts';
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
    for (const list of new Set(draft.view(itemsView).map((item) => item.list))) {
      const inside = insideParagraphs(list);
      const glued = inside.length === 0 ? gluedHeadings(list) : [];
      if (inside.length > 0) report(reportInside(draft, inside, say));
      else if (glued.length > 0) report(reportGlued(draft, glued, say));
    }
  },
};

/** 一方面…另一方面 and 首先…其次 run through sentences as they like. */
const FREE = ['sequence', 'side', 'qi'];

function insideParagraphs({ items }: NumberedList): Item[] {
  if (items.some(({ mark }) => FREE.includes(mark.ordinal.scheme))) return [];
  const inside = items.filter(({ mark, fault }) => !mark.ordinal.opening && fault === undefined);
  return items.some(({ mark }) => mark.ordinal.opening) ? inside : [];
}

function reportInside(draft: Draft, inside: readonly Item[], say: Say): Report {
  const [first, ...others] = inside as [Item, ...Item[]];
  return {
    span: first.mark.ordinal.span,
    message: say('并列项分段不一：“{0}”接在上一段里，同组其他项各自另起一段', markerOf(draft, first)),
    related: others.map((item) => ({
      span: item.mark.ordinal.span,
      message: say('“{0}”也在段中', markerOf(draft, item)),
    })),
    fixes: [{ title: say('另起一段'), edits: inside.map((item) => breakBefore(draft, item)), safe: false }],
  };
}

/** A line break and the paragraph's own indent, in place of blanks before the marker. */
function breakBefore(draft: Draft, { mark: { ordinal, paragraph } }: Item): Edit {
  const end = ordinal.span.start;
  let start = end;
  while (start > paragraph.span.start && /\s/.test(draft.text[start - 1] as string)) start--;
  return { span: { start, end }, text: lineBreak(draft, paragraph.line) };
}

function lineBreak(draft: Draft, line: number): string {
  const { start, end } = draft.lines.spanOf(line);
  const indent = /^[\s\u3000]*/.exec(draft.text.slice(start, end))?.[0] ?? '';
  const ending = draft.text.startsWith('\r\n', end) ? '\r\n' : '\n';
  return ending + indent;
}

/** Longest heading (UTF-16 units), and the least that must follow for it to be a body. */
const HEADING_LENGTH = 45;
const BODY_LENGTH = 40;

interface Glued {
  readonly item: Item;
  /** The blank between heading and body: UTF-16 offsets into the draft. */
  readonly blank: { start: number; end: number };
}

function gluedHeadings({ items }: NumberedList): Glued[] {
  const glued = items.flatMap((item) => {
    const found = gluedAt(item);
    return found === undefined ? [] : [found];
  });
  const alone = items.filter((item) => isAlone(item));
  return alone.length > 0 && glued.length + alone.length === items.length ? glued : [];
}

function isAlone({ mark: { ordinal, paragraph } }: Item): boolean {
  return ordinal.opening && paragraph.text.length <= HEADING_LENGTH && !/[。；，：]$/.test(paragraph.text);
}

function gluedAt(item: Item): Glued | undefined {
  const { ordinal, paragraph } = item.mark;
  if (!ordinal.opening) return undefined;
  const from = ordinal.span.end - paragraph.span.start;
  const found = /^[^。；！？\s]{4,45}([ \t\u3000]{1,4})(?=\p{Script=Han})/u.exec(paragraph.text.slice(from));
  if (found === null || paragraph.text.length - from - found[0].length < BODY_LENGTH) return undefined;
  const end = ordinal.span.end + found[0].length;
  return { item, blank: { start: end - (found[1] as string).length, end } };
}

function reportGlued(draft: Draft, glued: readonly Glued[], say: Say): Report {
  const [first, ...others] = glued as [Glued, ...Glued[]];
  return {
    span: first.item.mark.ordinal.span,
    message: say(
      '标题与正文连在一段：“{0}”，并列的标题单独成行',
      textAt(draft.text, first.item.mark.ordinal.span),
    ),
    related: others.map(({ item }) => ({
      span: item.mark.ordinal.span,
      message: say('“{0}”也与正文连在一段', markerOf(draft, item)),
    })),
    fixes: [
      {
        title: say('正文另起一段'),
        edits: glued.map(({ item, blank }) => ({
          span: blank,
          text: lineBreak(draft, item.mark.paragraph.line),
        })),
        safe: false,
      },
    ],
  };
}

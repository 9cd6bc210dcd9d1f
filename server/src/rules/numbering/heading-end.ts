import type { Draft } from '../../document/draft.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { markerOf } from './report.ts';

/** Longest paragraph (UTF-16 units) that is a heading alone on its line. */
const HEADING_LENGTH = 50;
/** Fewer headings show no habit. */
const LEAST = 3;

/**
 * Headings of one list of which most end alike and a few do not. GB/T 9704-2012 leaves the end open: 公文 have
 * both, so only the difference inside a list is told, once a document, at the odd ones.
 */
export const headingEnd: Rule = {
  id: 'numbering/heading-end',
  severity: 'information',
  title: '标题末尾标点不一',
  check(draft, { say }, report) {
    for (const part of draft.parts) {
      const odd = listsOf(draft)
        .filter((list) => list.part === part)
        .flatMap(oddOnes);
      const first = odd[0];
      if (first !== undefined) report(reportOf(draft, first, odd.slice(1), say));
    }
  },
};

interface OddOne {
  readonly item: Item;
  /** Whether it ends in a full stop while its siblings do not. */
  readonly stopped: boolean;
}

function listsOf(draft: Draft): NumberedList[] {
  return [...new Set(draft.view(itemsView).map(({ list }) => list))];
}

function oddOnes({ items }: NumberedList): OddOne[] {
  const headings = items.filter(isHeading);
  const stopped = headings.filter(endsInStop);
  const open = headings.filter((item) => !endsInStop(item));
  if (headings.length < LEAST || stopped.length === open.length) return [];
  const [few, areStopped] = stopped.length < open.length ? [stopped, true] : [open, false];
  // Two of five are a habit of their own rather than slips.
  return few.length * 3 <= headings.length ? few.map((item) => ({ item, stopped: areStopped })) : [];
}

/** A short line of one sentence, or of none; clauses ending in ； or ： are items of an enumeration. */
function isHeading({ mark: { ordinal, paragraph } }: Item): boolean {
  const words = paragraph.text.slice(ordinal.span.end - paragraph.span.start);
  if (!ordinal.opening || paragraph.text.length > HEADING_LENGTH || words.length < 2) return false;
  return !/[；;：:，,、]$/.test(words) && !/[。！？!?；;]./.test(words);
}

function endsInStop({ mark: { paragraph } }: Item): boolean {
  return /。$/.test(paragraph.text);
}

function reportOf(draft: Draft, { item, stopped }: OddOne, others: readonly OddOne[], say: Say): Report {
  const all = [{ item, stopped }, ...others];
  const marker = markerOf(draft, item);
  return {
    span: item.mark.ordinal.span,
    message: stopped
      ? say('标题末尾标点不一：“{0}”一行末尾有句号，并列的标题没有', marker)
      : say('标题末尾标点不一：“{0}”一行末尾没有句号，并列的标题都有', marker),
    related: others.map((other) => ({
      span: other.item.mark.ordinal.span,
      message: say('“{0}”也是', markerOf(draft, other.item)),
    })),
    fixes: [
      {
        title: say('与并列的标题取齐'),
        edits: all.map((odd) => {
          const { end } = odd.item.mark.paragraph.span;
          return odd.stopped
            ? { span: { start: end - 1, end }, text: '' }
            : { span: { start: end, end }, text: '。' };
        }),
        safe: false,
      },
    ],
  };
}

import type { Draft } from '../../document/draft.ts';
import type { Item, NumberedList } from '../../numbering/lists.ts';
import { tornItemsView } from '../../numbering/torn-items.ts';
import type { Edit, Report, Rule, Say } from '../rule.ts';
import { itemsByPart, listsOf } from './items-by-part.ts';
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
    // A line that was torn has its end in the next one.
    const torn = draft.view(tornItemsView);
    for (const items of itemsByPart(draft)) {
      const [first, ...others] = listsOf(items)
        .flatMap(oddOnes)
        .filter(({ item }) => !torn.has(item.mark.paragraph.index))
        .sort(byPlace);
      if (first !== undefined) report(reportOf(draft, first, others, say));
    }
  },
};

interface OddOne {
  readonly item: Item;
  /** Whether it ends in a full stop while its siblings do not. */
  readonly stopped: boolean;
}

function byPlace(a: OddOne, b: OddOne): number {
  return a.item.mark.ordinal.span.start - b.item.mark.ordinal.span.start;
}

function oddOnes({ items }: NumberedList): OddOne[] {
  const headings = items.filter(isHeading);
  const stopped = headings.filter(endsInStop);
  if (headings.length < LEAST || stopped.length * 2 === headings.length) return [];
  const areStopped = stopped.length * 2 < headings.length;
  const few = areStopped ? stopped : headings.filter((item) => !endsInStop(item));
  // Two of five are a habit of their own rather than slips.
  if (few.length * 3 > headings.length) return [];
  // The last of an enumeration closes all of it, and sentences such as 本办法自印发之日起施行。 stand at the end.
  const tail = items.slice(-few.length);
  if (areStopped && few.every((item) => tail.includes(item))) return [];
  return few.map((item) => ({ item, stopped: areStopped }));
}

const HEADING_WORDS = /[\p{L}\p{N}%％）)》]。?$/u;
const STOP = /[。！？!?；;…]/;

/** A short line of words, with a full stop or bare; a line ending in ； or ： is part of a sentence, 条 hold sentences. */
function isHeading({ mark: { ordinal, paragraph } }: Item): boolean {
  if (!ordinal.opening || ordinal.torn || ordinal.word === '条' || paragraph.text.length > HEADING_LENGTH)
    return false;
  const words = paragraph.text.slice(ordinal.span.end - paragraph.span.start);
  return HEADING_WORDS.test(words.slice(-2)) && !STOP.test(words.slice(0, -1));
}

function endsInStop({ mark: { paragraph } }: Item): boolean {
  return paragraph.text.endsWith('。');
}

function reportOf(draft: Draft, odd: OddOne, others: readonly OddOne[], say: Say): Report {
  const marker = markerOf(draft, odd.item);
  return {
    span: odd.item.mark.ordinal.span,
    message: odd.stopped
      ? say('标题末尾标点不一：“{0}”一行末尾有句号，并列各项没有', marker)
      : say('标题末尾标点不一：“{0}”一行末尾没有句号，并列各项都有', marker),
    related: others.map(({ item }) => ({
      span: item.mark.ordinal.span,
      message: say('“{0}”一行也与并列各项不同', markerOf(draft, item)),
    })),
    fixes: [{ title: say('与并列各项取齐'), edits: [odd, ...others].map(aligned), safe: false }],
  };
}

function aligned({ item, stopped }: OddOne): Edit {
  const { end } = item.mark.paragraph.span;
  return stopped ? { span: { start: end - 1, end }, text: '' } : { span: { start: end, end }, text: '。' };
}

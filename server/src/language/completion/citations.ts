import { citationsView } from '../../document/citations.ts';
import type { Draft } from '../../document/draft.ts';
import type { Say } from '../../rules/rule.ts';
import { answersTo } from '../../text/pinyin.ts';
import type { Span } from '../../text/span.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** Characters typed of a title at most, and the 《 looked for so far before the caret. */
const LONGEST = 40;
/** Titles offered at most. */
const MOST = 12;

/** A title that is being typed behind 《. */
export interface TitleBegun {
  readonly words: string;
  /** What the title takes the place of: its beginning, and the 》 that closed by itself. */
  readonly span: Span;
}

/** The title begun at the caret; undefined where none is, or it is there already. */
export function titleBegun({ offset, typed, behind }: Place): TitleBegun | undefined {
  const words = /《([^《》\n]*)$/.exec(typed.slice(-LONGEST - 1))?.[1];
  if (words === undefined || /[。；]/.test(words)) return undefined;
  const closes = behind.startsWith('》');
  if (!closes && /^\p{Script=Han}/u.test(behind)) return undefined;
  return { words, span: { start: offset - words.length, end: offset + (closes ? 1 : 0) } };
}

/** The titles the draft cites elsewhere, those nearest before the caret first. */
export function citedTitles({ draft, offset }: Place, begun: TitleBegun, say: Say): Offer[] {
  const titles = new Map<string, number>();
  for (const { title, start } of citationsOf(draft)) {
    if (start === begun.span.start) continue;
    const distance = start < offset ? offset - start : draft.text.length + start;
    titles.set(title, Math.min(distance, titles.get(title) ?? Number.POSITIVE_INFINITY));
  }
  return [...titles]
    .filter(([title]) => title !== begun.words && isMeant(title, begun.words))
    .sort((a, b) => startsFirst(a[0], b[0], begun.words) || a[1] - b[1])
    .slice(0, MOST)
    .map(([title]) => citationOffer(title, say('本文引用过'), begun));
}

/** `title`, closed, in the place of what was typed of it. */
export function citationOffer(title: string, detail: string, { span }: TitleBegun, number = ''): Offer {
  const behind = number === '' ? '' : `（${number}）`;
  return { kind: 'citation', label: `${title}${behind}`, detail, text: `${title}》${behind}`, span };
}

/** Whether a writer who typed `begun` may mean `title`: its beginning, in pinyin too, or words inside it. */
function isMeant(title: string, begun: string): boolean {
  return answersTo(title, begun) || (begun.length > 1 && title.includes(begun));
}

function startsFirst(a: string, b: string, begun: string): number {
  return Number(b.startsWith(begun)) - Number(a.startsWith(begun));
}

function citationsOf(draft: Draft): { readonly title: string; readonly start: number }[] {
  return draft
    .found(citationsView)
    .flatMap(({ paragraph, found }) =>
      found.map(({ title, start }) => ({ title, start: paragraph.span.start + start })),
    );
}

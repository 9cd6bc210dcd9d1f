import type { Draft, View } from './draft.ts';
import { isBracketedDate, isDocumentNumber, isLabel, isSignedDate, isUnitName } from './line-kinds.ts';
import type { Part } from './parts.ts';
import { yearIn } from './years.ts';

/** What a document says of itself: of which year it is, of which session, who issued it. */
export interface OwnFacts {
  /** The year it is about: that of its title, else that it was dated or numbered in. */
  readonly year: number | undefined;
  /** All years it has by its title, its date and its number. */
  readonly years: readonly number[];
  /** 十七届三次, 第十二次: what its title counts. */
  readonly sessions: readonly string[];
  /** The unit that signs it. */
  readonly unit: string | undefined;
}

/** The facts of each part of a draft, in the order of the parts. */
export const ownFactsView: View<readonly OwnFacts[]> = {
  name: 'own facts',
  compute: (draft) => {
    const own = draft.parts.map((part) => factsOf(draft, part));
    // The documents of a collection have nothing to do with each other.
    if (draft.parts.some(({ role, first }) => role === 'collection' || isLabel(textOf(draft, first))))
      return own;
    return own.map((facts, index) =>
      facts.year === undefined ? withYearOf(neighbour(own, index), facts) : facts,
    );
  },
};

function textOf({ paragraphs }: Draft, index: number): string {
  return paragraphs[index]?.text ?? '';
}

/** The document that a part without a year belongs to: an annex follows its notice, a notice may be dated behind it. */
function neighbour(own: readonly OwnFacts[], index: number): OwnFacts | undefined {
  const isDated = ({ year }: OwnFacts): boolean => year !== undefined;
  return own.slice(0, index).findLast(isDated) ?? own.slice(index).find(isDated);
}

function withYearOf(other: OwnFacts | undefined, facts: OwnFacts): OwnFacts {
  return other === undefined ? facts : { ...facts, year: other.year, years: other.years };
}

/** The facts of the part that holds `offset`; undefined in a draft without parts. */
export function ownFactsAt(draft: Draft, offset: number): OwnFacts | undefined {
  const part = draft.parts.findLastIndex(({ span }) => span.start <= offset);
  return draft.view(ownFactsView)[part];
}

/** Date and signature stand among so many paragraphs at a document's end; the number among so many at its head. */
const TAIL = 8;
const HEAD = 6;
const NUMBER_YEAR = /[〔[［（(]((?:19|20)[0-9]{2})[〕\]］）)]/;
const SESSION =
  /第?[一二三四五六七八九十百0-9]{1,4}届(?:第?[一二三四五六七八九十0-9]{1,3}次)?|第[一二三四五六七八九十百0-9]{1,4}次/g;
function factsOf(draft: Draft, part: Part): OwnFacts {
  const texts = draft.paragraphs.slice(part.first, part.last + 1).map(({ text }) => text);
  const head = texts.slice(0, HEAD);
  const tail = texts.slice(-TAIL);
  const dates = [...head.filter(isBracketedDate), ...tail.filter((text) => isSignedDate(text))];
  const number = head.find(isDocumentNumber);
  const title = yearIn(part.title.words);
  const dated = dates.map(yearIn).find((year) => year !== undefined);
  const numbered = number === undefined ? undefined : Number(NUMBER_YEAR.exec(number)?.[1]) || undefined;
  const years = [title, dated, numbered].filter((year) => year !== undefined);
  return {
    year: years[0],
    years: [...new Set(years)],
    sessions: [...new Set(part.title.words.match(SESSION) ?? [])],
    unit: signatureIn(tail) ?? head.slice(0, 1).find(isUnitName),
  };
}

/** The name above the date. */
function signatureIn(tail: readonly string[]): string | undefined {
  const date = tail.findLastIndex((text) => isSignedDate(text));
  const above = date > 0 ? (tail[date - 1] as string).replace(/\s/g, '') : '';
  return isUnitName(above) ? above : undefined;
}

import data from '../../data/genre-parts.tsv';
import type { Genre } from '../document/genre.ts';
import { once } from '../text/once.ts';
import { rowsOf } from '../text/rows.ts';

/** A part that documents of a 文种 have: 成绩, 问题, 打算 of a 总结. */
export interface ExpectedPart {
  readonly name: string;
  /** A heading for it, without its number. */
  readonly heading: string;
  /** Words of which a heading of this part holds one. */
  readonly words: readonly string[];
  /** Whether a document without it is told so; else it is offered while one writes, and no more. */
  readonly isExpected: boolean;
}

const parts = once(() => {
  const byGenre = new Map<string, ExpectedPart[]>();
  for (const [genre, name, heading, words, need] of rowsOf(data, 5) as readonly string[][] as readonly [
    string,
    string,
    string,
    string,
    string,
  ][]) {
    const part = { name, heading, words: words.split(' '), isExpected: need === 'expected' };
    byGenre.set(genre, [...(byGenre.get(genre) ?? []), part]);
  }
  return byGenre;
});

/** The parts of a document of this 文种 in the order in which they are written; none where it has no set order. */
export function expectedPartsOf({ name }: Genre): readonly ExpectedPart[] {
  return parts().get(name) ?? [];
}

/** The same for a document with this title: a 通知 that calls a meeting has an order of its own. */
export function expectedPartsIn(genre: Genre, title: string): readonly ExpectedPart[] {
  const callsMeeting = genre.name === '通知' && /(?:召开|举办|举行)[^。]{0,60}[会班]/.test(title);
  return callsMeeting ? (parts().get('会议通知') ?? []) : expectedPartsOf(genre);
}

import type { Draft } from '../../document/draft.ts';
import type { Genre } from '../../document/genre.ts';
import type { Part } from '../../document/parts.ts';
import { type ExpectedPart, expectedPartsOf } from '../../genres/expected-parts.ts';
import { genresOf } from '../../genres/recognised.ts';
import { type Item, itemsView, type NumberedList } from '../../numbering/lists.ts';
import type { Span } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { headingInserted } from './heading-inserted.ts';

/**
 * A part that documents of a 文种 have and this one does not, by the headings of its first layer: 问题 of a 总结. A hint
 * only: a document may do without, or say it under another name.
 */
export const parts: Rule = {
  id: 'format/parts',
  severity: 'hint',
  title: '可能缺少一个部分',
  check(draft, { say, genre: setting }, report) {
    const genres = genresOf(draft, setting);
    for (const [index, part] of draft.documents.entries()) {
      const genre = genres[index]?.genre;
      const title = part.title.lines.at(-1)?.span;
      if (genre === undefined || title === undefined) continue;
      const found = missingIn(draft, part, genre);
      if (found !== undefined) report(reportOf(draft, found, genre, title, say));
    }
  },
};

/** The first expected part that is missing, and where it belongs. */
interface Missing {
  readonly part: ExpectedPart;
  readonly list: NumberedList;
  /** Index in `list` before which it belongs. */
  readonly at: number;
}

/** Headings that a document has before a part is missed: one with fewer is being written, or is short. */
const LEAST = 2;
const MOST = 8;

function missingIn(draft: Draft, part: Part, genre: Genre): Missing | undefined {
  const expected = expectedPartsOf(genre);
  if (!expected.some(({ isExpected }) => isExpected)) return undefined;
  const list = firstLayerOf(draft, part);
  if (list === undefined) return undefined;
  const words = list.items.map(headingWords);
  const places = expected.map((one) => words.findIndex((heading) => holds(heading, one)));
  const missing = expected.findIndex((one, index) => one.isExpected && places[index] === -1);
  if (missing < 0) return undefined;
  // A list without any known part is made of other things: measures, regions, years.
  const known = places.filter((place) => place >= 0).length;
  if (known < 1 || (known < 2 && list.items.length > 3)) return undefined;
  const before = Math.max(-1, ...places.slice(0, missing));
  const behind = expected
    .slice(missing + 1)
    .map((one) => words.findIndex((heading, at) => at > before && holds(heading, one)));
  const at = Math.min(list.items.length, ...behind.filter((place) => place >= 0));
  return { part: expected[missing] as ExpectedPart, list, at };
}

/** The list of 一、 二、 in a document, where it has one. */
function firstLayerOf(draft: Draft, part: Part): NumberedList | undefined {
  const lists = new Set(
    draft
      .view(itemsView)
      .filter(({ list, mark }) => list.part === part && list.parent === undefined && mark.family === 'han')
      .map(({ list }) => list),
  );
  const [list] = lists;
  if (lists.size !== 1 || list === undefined || list.items.length < LEAST || list.items.length > MOST)
    return undefined;
  return list.items.every(({ mark }) => mark.ordinal.opening) && isWritten(draft, part, list)
    ? list
    : undefined;
}

/** UTF-16 units from which a paragraph is prose. */
const PROSE = 20;

/** Whether there is as much prose as there are headings: a skeleton lacks more than a part. */
function isWritten(draft: Draft, part: Part, { items }: NumberedList): boolean {
  const body = draft.paragraphs.slice(part.first, part.last + 1);
  return body.filter(({ text }) => text.length >= PROSE).length >= items.length;
}

/** UTF-16 units of a heading that are looked at. */
const HEADING = 40;

function headingWords({ mark: { ordinal, paragraph } }: Item): string {
  const text = paragraph.text.slice(ordinal.span.end - paragraph.span.start).slice(0, HEADING);
  return text.split(/[。；：]/)[0] as string;
}

function holds(heading: string, { words }: ExpectedPart): boolean {
  return words.some((word) => heading.includes(word));
}

function reportOf(draft: Draft, { part, list, at }: Missing, genre: Genre, span: Span, say: Say): Report {
  const edits = headingInserted(draft, list, at, part.heading);
  return {
    span,
    message: say('{0}一般有“{1}”这一部分，这里没有看到', genre.name, part.heading),
    fixes:
      edits === undefined ? [] : [{ title: say('插入缺少的部分“{0}”', part.heading), edits, safe: false }],
    data: { kind: 'missing-part', part: part.name, genre: genre.name },
  };
}

import type { Draft, View } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import type { Part } from '../document/parts.ts';
import { shifted } from '../text/span.ts';
import { filledHoles } from './holes.ts';
import { tornNumeral } from './lexer/damaged.ts';
import { ordinalsView } from './lexer/lexer.ts';
import { familyOf, type Ordinal, rankOf } from './ordinal.ts';

/**
 * What stands between an opening marker and the last one before it: an unnumbered line that leads in
 * (一行小标题, or a paragraph ending in ：), other unnumbered paragraphs, or nothing.
 */
export type Lead = 'lead-in' | 'prose' | 'nothing';

/** An ordinal in its place in the draft. Spans count UTF-16 units from the draft's start. */
export interface Mark {
  readonly ordinal: Ordinal;
  readonly family: string;
  /** Its layer; undefined for markers of no fixed depth. */
  readonly rank: number | undefined;
  readonly paragraph: Paragraph;
  readonly lead: Lead;
  /** Right before it in its paragraph stands another of its family with a number a little lower: hardly prose, either. */
  readonly chained: boolean;
}

/** The marks of each part of a draft, in the order of the text. */
export const marksView: View<readonly (readonly Mark[])[]> = {
  name: 'marks',
  compute: (draft) => {
    const quoted = draft.view(quotedView);
    return draft.parts.map((part) => marksOf(draft, part, quoted));
  },
};

function marksOf(draft: Draft, part: Part, quoted: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = [];
  let lead: Lead = 'lead-in';
  for (let index = part.first; index <= part.last; index++) {
    const paragraph = draft.paragraphs[index] as Paragraph;
    if (quoted.has(index)) continue;
    const ordinals = draft.paragraphView(ordinalsView, paragraph);
    for (const ordinal of ordinals) marks.push(markFrom(ordinal, paragraph, lead, marks.at(-1)));
    const torn = tornNumeral(
      paragraph.text,
      index < part.last ? draft.paragraphs[index + 1]?.text : undefined,
    );
    if (torn !== undefined) marks.push(markFrom(torn, paragraph, lead, undefined));
    lead = nextLead(lead, paragraph, ordinals[0]?.opening === true && !ordinals[0].bare);
  }
  return withHolesFilled(draft, marks);
}

/** `marks` with what is left of damaged markers where these miss one. */
function withHolesFilled(draft: Draft, marks: Mark[]): Mark[] {
  const filled = filledHoles(draft, marks);
  if (filled.size === 0) return marks;
  const kept = marks.filter(({ ordinal, paragraph }) => !ordinal.opening || !filled.has(paragraph.index));
  const added = [...filled].map(([index, ordinal]) =>
    markFrom(ordinal, draft.paragraphs[index] as Paragraph, 'nothing', undefined),
  );
  return [...kept, ...added].sort((a, b) => a.ordinal.span.start - b.ordinal.span.start);
}

function markFrom(ordinal: Ordinal, paragraph: Paragraph, lead: Lead, before: Mark | undefined): Mark {
  const by = paragraph.span.start;
  const placed = { ...ordinal, span: shifted(ordinal.span, by), numeral: shifted(ordinal.numeral, by) };
  const family = familyOf(ordinal);
  const chained =
    before?.paragraph === paragraph && before.family === family && isNear(before.ordinal, ordinal);
  return { ordinal: placed, family, rank: rankOf(ordinal), paragraph, lead, chained };
}

function isNear(before: Ordinal, { value, weak }: Ordinal): boolean {
  return !weak && !before.weak && value > before.value && value <= before.value + 2;
}

/** Longest unnumbered line (UTF-16 units) taken for a heading. */
const HEADING_LENGTH = 30;
const LEAD_IN_END = '：:';
const SENTENCE_END = '。；，、！？.;,!?”';

function nextLead(before: Lead, { text }: Paragraph, numbered: boolean): Lead {
  const end = text.at(-1) as string;
  if (LEAD_IN_END.includes(end)) return 'lead-in';
  if (numbered) return 'nothing';
  const isHeading = text.length <= HEADING_LENGTH && !SENTENCE_END.includes(end);
  return before === 'lead-in' || isHeading ? 'lead-in' : 'prose';
}

/** A quotation may run over this many paragraphs; an opening mark without its mate further on is a slip. */
const LONGEST_QUOTATION = 40;

/**
 * Indices of the paragraphs inside a quotation that opened with “ at the start of an earlier one: the words of another
 * document, as decisions on amendments quote them, with numbers of their own.
 */
export const quotedView: View<ReadonlySet<number>> = {
  name: 'quoted paragraphs',
  compute: ({ paragraphs }) => quotedParagraphs(paragraphs),
};

function quotedParagraphs(paragraphs: readonly Paragraph[]): Set<number> {
  const quoted = new Set<number>();
  for (let index = 0; index < paragraphs.length; index++) {
    const { text } = paragraphs[index] as Paragraph;
    if (!text.startsWith('“') || text.includes('”')) continue;
    const length = paragraphs
      .slice(index + 1, index + LONGEST_QUOTATION)
      .findIndex((next) => next.text.includes('”') || next.text.startsWith('“'));
    const closing = paragraphs[index + 1 + length];
    if (length < 0 || closing === undefined || closing.text.startsWith('“')) continue;
    for (let inside = index + 1; inside <= index + 1 + length; inside++) quoted.add(inside);
    index += length + 1;
  }
  return quoted;
}

import type { Draft } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import { damagedOpening } from './lexer/damaged.ts';
import { openingOrdinal } from './lexer/opening.ts';
import type { Ordinal } from './ordinal.ts';

/** An ordinal in its paragraph. */
interface Numbered {
  readonly ordinal: Ordinal;
  readonly family: string;
  readonly paragraph: Paragraph;
}

/** A list's items stand no further apart (paragraphs). */
const FAR = 60;

/**
 * What is left of the markers that fill the holes between the `marks` that open paragraphs of one document: 三推进 between 二是
 * and 四是, 三；加强 between 二、 and 四、. By the index of their paragraphs; offsets count from the paragraph's start.
 */
export function filledHoles(draft: Draft, marks: readonly Numbered[]): Map<number, Ordinal> {
  const filled = new Map<number, Ordinal>();
  const last = new Map<string, Numbered>();
  for (const mark of marks) {
    const { ordinal, family, paragraph } = mark;
    if (!ordinal.opening || ordinal.bare) continue;
    const before = last.get(family);
    last.set(family, mark);
    if (before === undefined || ordinal.value !== before.ordinal.value + 2 || ordinal.weak) continue;
    const found = fillingOf(draft, before, paragraph.index);
    if (found !== undefined) filled.set(found.at, found.ordinal);
  }
  return filled;
}

/** The one paragraph between the two that begins with what is left of the marker they miss. */
function fillingOf(
  draft: Draft,
  before: Numbered,
  end: number,
): { at: number; ordinal: Ordinal } | undefined {
  const { ordinal, paragraph } = before;
  if (end - paragraph.index > FAR) return undefined;
  let found: { at: number; ordinal: Ordinal } | undefined;
  for (let index = paragraph.index + 1; index < end; index++) {
    const text = draft.paragraphs[index]?.text ?? '';
    const left = damagedOpening(text, ordinal, ordinal.value + 1);
    if (left === undefined || isWhole(text)) continue;
    if (found !== undefined) return undefined;
    found = { at: index, ordinal: left };
  }
  return found;
}

/** A marker of its own opens the paragraph; 二 要加强 with its blank may be what is left of 二、. */
function isWhole(text: string): boolean {
  const ordinal = openingOrdinal(text);
  if (ordinal === undefined || ordinal.weak) return false;
  return ordinal.scheme !== 'verb' || !/\s/.test(text.slice(0, ordinal.span.end));
}

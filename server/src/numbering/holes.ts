import type { Draft } from '../document/draft.ts';
import { damagedOpening } from './lexer/damaged.ts';
import { openingOrdinal } from './lexer/opening.ts';
import type { Ordinal } from './ordinal.ts';

/** An ordinal that opens a paragraph. */
interface Opening {
  readonly ordinal: Ordinal;
  readonly family: string;
  /** Index of its paragraph. */
  readonly at: number;
}

/** A list's items stand no further apart (paragraphs). */
const FAR = 60;

/**
 * What is left of the markers that fill the holes between the openings of one document: 三推进 between 二是 and 四是, 三；加强
 * between 二、 and 四、. By the index of their paragraphs; offsets count from the paragraph's start.
 */
export function filledHoles(draft: Draft, openings: readonly Opening[]): Map<number, Ordinal> {
  const filled = new Map<number, Ordinal>();
  const last = new Map<string, Opening>();
  for (const opening of openings) {
    const { ordinal, family, at } = opening;
    const before = last.get(family);
    if (!ordinal.bare) last.set(family, opening);
    if (before === undefined || ordinal.value !== before.ordinal.value + 2) continue;
    if (ordinal.weak || at - before.at > FAR) continue;
    const found = fillingOf(draft, before, at);
    if (found !== undefined) filled.set(found.at, found.ordinal);
  }
  return filled;
}

/** The one paragraph between the two that begins with what is left of the marker they miss. */
function fillingOf(
  draft: Draft,
  { ordinal, at }: Opening,
  end: number,
): { at: number; ordinal: Ordinal } | undefined {
  let found: { at: number; ordinal: Ordinal } | undefined;
  for (let index = at + 1; index < end; index++) {
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

import type { ParagraphView } from '../../document/draft.ts';
import type { Ordinal } from '../ordinal.ts';
import { articleBehind } from './article.ts';
import { bareOpening, fillingNumerals } from './damaged.ts';
import { doubted } from './doubted.ts';
import { inlineOrdinals } from './inline.ts';
import { openingOrdinal } from './opening.ts';

/**
 * Everything in a paragraph that may be a list or heading number, in order: one at its start, any number
 * inside. Offsets count UTF-16 units from the paragraph's start. Which of them really number something is
 * decided by the reading of the whole document.
 */
export function readOrdinals(text: string): Ordinal[] {
  const opening = openingOrdinal(text) ?? bareOpening(text);
  const inside = doubted(text, opening, inlineOrdinals(text, opening?.span.end ?? 0));
  const article = opening && articleBehind(text, opening);
  const read = [opening, article, ...inside].filter((ordinal) => ordinal !== undefined);
  const filling = fillingNumerals(text, read);
  return filling.length === 0 ? read : [...read, ...filling].sort((a, b) => a.span.start - b.span.start);
}

/** The number words of a paragraph that may be markers, in the order of its text. */
export const ordinalsView: ParagraphView<readonly Ordinal[]> = { name: 'ordinals', compute: readOrdinals };

import type { ParagraphView } from '../document/draft.ts';
import { inlineOrdinals } from './inline.ts';
import { openingOrdinal } from './opening.ts';
import type { Ordinal } from './ordinal.ts';

/**
 * Everything in a paragraph that may be a list or heading number, in order: one at its start, any number
 * inside. Offsets count UTF-16 units from the paragraph's start. Which of them really number something is
 * decided by the reading of the whole document.
 */
export function readOrdinals(text: string): Ordinal[] {
  const opening = openingOrdinal(text);
  const inside = inlineOrdinals(text, opening?.span.end ?? 0);
  return opening === undefined ? inside : [opening, ...inside];
}

export const ordinalsView: ParagraphView<readonly Ordinal[]> = { name: 'ordinals', compute: readOrdinals };

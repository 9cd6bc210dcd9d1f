import { continuationsOf } from '../../corpus/continuation.ts';
import { fold } from '../../text/folding/fold.ts';
import type { Offer } from './offer.ts';
import type { PastQuestion } from './past.ts';
import type { Place } from './place.ts';

/** Characters typed of a clause at most: who is further on knows how it goes on. */
const LONGEST = 8;
/** UTF-16 units before the caret that are looked up. */
const BEFORE = 80;
/** Sentences offered at most. */
const MOST = 3;
/** Characters of a sentence shown in the list. */
const SHOWN = 14;
const CLAUSE = /[，。；：！？,;]([^，。；：！？,;、“”《》（）]*)$/;

/** A clause that has just begun. */
export interface ClauseBegun {
  readonly words: string;
  /** The line up to the caret, its last characters. */
  readonly before: string;
}

/** The clause begun at the caret; undefined where none has just begun, or the sentence goes on behind. */
export function clauseBegun(place: Place): ClauseBegun | undefined {
  const { typed, behind, above, isUnasked, enterIsSafe } = place;
  if (above === undefined || !/^[”’）》]*$/.test(behind)) return undefined;
  const before = typed.slice(-BEFORE);
  const found = CLAUSE.exec(before.slice(-LONGEST - 1));
  const words = found?.[1];
  if (words === undefined || /[A-Za-z0-9]/.test(words)) return undefined;
  // Where Enter accepts what is offered, it may be what the writer types next.
  if (words === '' && isUnasked && !enterIsSafe && !/[，,]$/.test(before)) return undefined;
  return { words, before };
}

/** How past documents went on from the words before the caret, a sentence at most. */
export async function sentenceOffers(
  { offset }: Place,
  begun: ClauseBegun,
  { past, excludes, isOver }: PastQuestion,
): Promise<Offer[]> {
  const { units } = fold(begun.before);
  const search = { excludes, tells, isOver, most: MOST };
  const found = await continuationsOf(units, past.store, past.texts, search);
  return found.map(({ text, document }) => ({
    kind: 'sentence',
    label: shortened(begun.words + text),
    detail: document.name,
    preview: `${begun.words}${text}\n\n${document.name}`,
    text: begun.words + text,
    span: { start: offset - begun.words.length, end: offset },
  }));
}

/** On published texts, what follows fewer equal characters than these is something else four times in five. */
function tells(shared: number, agreeing: number): boolean {
  return shared >= 13 || (shared >= 10 && agreeing > 1);
}

/** `text` so short that the name of its source has room beside it. */
function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

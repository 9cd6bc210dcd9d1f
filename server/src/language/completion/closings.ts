import type { Say } from '../../rules/rule.ts';
import { answersTo } from '../../text/pinyin.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** Single characters that open hardly anything but a closing at the head of a paragraph. */
const TELLING = '妥当特此请';
/** Characters typed of a closing at most: all of 以上意见如无不妥，请批转各地、各部门执行。 */
const LONGEST = 24;
/** Closings offered at most. */
const MOST = 5;
const STOPS = ['。', '！', '？'];

/** A closing that is being typed. */
export interface ClosingBegun {
  readonly words: string;
  /** It opens its paragraph; else it stands behind a sentence. */
  readonly isHead: boolean;
}

/**
 * The closing begun at the caret: at the head of a paragraph, and behind its last sentence once two characters are typed.
 * Undefined where none can be.
 */
export function closingBegun(place: Place): ClosingBegun | undefined {
  const { typed, above, behind, isUnasked } = place;
  if (above === undefined || above.index === 0 || behind !== '') return undefined;
  // One character more than a closing has tells whether it is as long as one can be.
  const tail = typed.slice(-LONGEST - 1);
  const words = tail.slice(Math.max(...STOPS.map((stop) => tail.lastIndexOf(stop))) + 1);
  if (words.length > LONGEST) return undefined;
  const isHead = words.length === typed.length;
  if (words === '' && (isUnasked || !isHead || !isLast(place))) return undefined;
  if (words.length === 1 && !(isHead && TELLING.includes(words))) return undefined;
  return { words, isHead };
}

/** Whether the text ends above the caret, and not with words that announce more. */
function isLast({ draft, above }: Place): boolean {
  return above !== undefined && above === draft.paragraphs.at(-1) && !/[：:]$|如下。$/.test(above.text);
}

/** Those of `closings` that begin with what is typed, in their order. */
export function closingOffers(
  place: Place,
  { words, isHead }: ClosingBegun,
  closings: readonly string[],
  say: Say,
): Offer[] {
  const { offset } = place;
  return closings
    .filter((sentence) => sentence !== words && answersTo(sentence, words))
    .slice(0, words === '' ? 1 : MOST)
    .map((sentence) => ({
      kind: 'closing',
      label: sentence,
      detail: say('结语'),
      text: (isHead ? indentOfAbove(place) : '') + sentence,
      span: { start: offset - words.length, end: offset },
    }));
}

/** The indent of the paragraph above, where the editor has carried none over. */
function indentOfAbove({ draft, indent, above }: Place): string {
  if (indent !== '' || above === undefined) return '';
  return draft.text.slice(draft.lines.spanOf(above.line).start, above.span.start);
}

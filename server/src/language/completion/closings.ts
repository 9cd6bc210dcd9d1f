import type { Say } from '../../rules/rule.ts';
import { answersTo } from '../../text/pinyin.ts';
import { leadAt } from './numbers.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** Single characters that open hardly anything but a closing at the head of a paragraph. */
const TELLING = '妥当特此请';
/** Characters typed of a closing at most: all of 以上意见如无不妥，请批转各地、各部门执行。 */
const LONGEST = 24;
/** Closings offered at most. */
const MOST = 5;

/**
 * The sentences that close a document at the head of a paragraph, and behind its last sentence once two characters are
 * typed. `closings` fit its 文种, the commonest first.
 */
export function closingOffers(place: Place, closings: readonly string[], say: Say): Offer[] {
  const { typed, offset, above, behind, isUnasked } = place;
  if (above === undefined || above.index === 0 || behind !== '') return [];
  const isHead = !/[。！？]/.test(typed);
  const begun = isHead ? typed : (/[^。！？]*$/.exec(typed)?.[0] ?? '');
  if (begun.length > LONGEST) return [];
  if (begun === '' && (isUnasked || !isHead || !isLast(place))) return [];
  if (begun.length === 1 && !(isHead && TELLING.includes(begun))) return [];
  return closings
    .filter((sentence) => sentence !== begun && answersTo(sentence, begun))
    .slice(0, begun === '' ? 1 : MOST)
    .map((sentence) => ({
      kind: 'closing',
      label: sentence,
      detail: say('结语'),
      text: (isHead ? leadAt(place, above) : '') + sentence,
      span: { start: offset - begun.length, end: offset },
    }));
}

/** Whether the text ends above the caret, and not with words that announce more. */
function isLast({ draft, above }: Place): boolean {
  return above !== undefined && above === draft.paragraphs.at(-1) && !/[：:]$|如下。$/.test(above.text);
}

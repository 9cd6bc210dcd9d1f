import type { Say } from '../../rules/rule.ts';
import { answersTo } from '../../text/pinyin.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** UTF-16 units of a title's line at most. */
const LONGEST = 90;
/** What is typed of a 文种 behind the 的 of a title. */
const BEHIND_OF = /^.{2,}的([^的，。；：]{0,12})$/;

/** The 文种 that a title may end in: 关于…的|请示. `genres` gives their names, those most often needed first. */
export function titleGenres(place: Place, genres: () => readonly string[], say: Say): Offer[] {
  const { typed, offset, above, behind, isUnasked, enterIsSafe } = place;
  if (above !== undefined || behind !== '' || typed.length > LONGEST) return [];
  const begun = BEHIND_OF.exec(typed)?.[1];
  if (begun === undefined || !/关于|[上中]的/.test(typed)) return [];
  // Behind a bare 的 more of the matter may follow.
  if (begun === '' && (isUnasked || !enterIsSafe)) return [];
  const isSpoken = /[上中]的[^的]{0,12}$/.test(typed);
  return genres()
    .filter((name) => name !== begun && answersTo(name, begun))
    .sort((a, b) => Number(isSpoken && isSpeech(b)) - Number(isSpoken && isSpeech(a)))
    .map((name) => ({
      kind: 'genre',
      label: name,
      detail: say('文种'),
      text: name,
      span: { start: offset - begun.length, end: offset },
    }));
}

function isSpeech(name: string): boolean {
  return /讲话|发言|致辞|主持词/.test(name);
}

import { allGenres } from '../../document/genre.ts';
import { closingsOf } from '../../genres/closings.ts';
import { genresOf } from '../../genres/recognised.ts';
import type { Say } from '../../rules/rule.ts';
import { once } from '../../text/once.ts';
import { answersTo } from '../../text/pinyin.ts';
import { closingBegun, closingOffers } from './closings.ts';
import { headingMayStand, headingOffers, type Setting } from './headings.ts';
import { openingNumbers } from './numbers.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** What the body of a document is continued by. */
export interface BodyStyle {
  readonly say: Say;
  /** The 文种 by the writer's setting, empty where there is none. */
  readonly genre: string;
}

/**
 * What may open the paragraph at the caret: the next number, the headings that the 文种 has next, its closings; behind a
 * sentence its closings alone.
 */
export function bodyOffers(place: Place, { say, genre }: BodyStyle): Offer[] {
  const begun = closingBegun(place);
  const mayClose = begun !== undefined && everyClosing().some((sentence) => answersTo(sentence, begun.words));
  const mayHead = headingMayStand(place);
  // Which 文种 a document is takes some reading, and mostly nobody needs to know.
  const setting = mayClose || mayHead ? settingAt(place, genre) : undefined;
  const [next, ...others] = openingNumbers(place, say);
  const first = next === undefined ? [] : [next];
  const headings = mayHead && setting !== undefined ? headingOffers(place, setting, say) : [];
  const closings = setting === undefined ? everyClosing() : closingsOf(setting.genre);
  return [
    ...first,
    ...headings.slice(0, 1),
    ...others,
    ...headings.slice(1),
    ...(mayClose ? closingOffers(place, begun, closings, say) : []),
  ];
}

/** The closings of all 文种, for documents whose own is not known. */
const everyClosing = once(() => [...new Set(allGenres().flatMap(closingsOf))]);

/** The document the caret is in, where its 文种 is known. */
function settingAt({ draft, above }: Place, genre: string): Setting | undefined {
  const index = draft.documents.findLastIndex(({ first }) => above !== undefined && first <= above.index);
  const part = draft.documents[index];
  const recognised = part === undefined ? undefined : genresOf(draft, genre)[index];
  return part === undefined || recognised === undefined ? undefined : { part, genre: recognised.genre };
}

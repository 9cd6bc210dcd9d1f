import { closingsOf } from '../../genres/closings.ts';
import { allGenres, type Genre } from '../../genres/genre.ts';
import { genresOf } from '../../genres/recognised.ts';
import type { Say } from '../../rules/rule.ts';
import { closingOffers } from './closings.ts';
import { headingOffers, type Setting } from './headings.ts';
import { openingNumbers } from './numbers.ts';
import type { Offer } from './offer.ts';
import { isAtEnd, type Place } from './place.ts';

/** What the body of a document is continued by. */
export interface BodyStyle {
  readonly say: Say;
  /** The 文种 by the writer's setting, empty where there is none. */
  readonly genre: string;
}

/** What may open the paragraph at the caret: the next number, the headings that the 文种 has next, its closings. */
export function bodyOffers(place: Place, { say, genre }: BodyStyle): Offer[] {
  if (!isAtEnd(place)) return [];
  const setting = settingAt(place, genre);
  const [next, ...others] = openingNumbers(place, say);
  const headings = setting === undefined ? [] : headingOffers(place, setting, say);
  const closings = closingOffers(place, closingsFor(setting?.genre), say);
  const first = next === undefined ? [] : [next];
  return [...first, ...headings.slice(0, 1), ...others, ...headings.slice(1), ...closings];
}

/** The document the caret is in, where its 文种 is known. */
function settingAt({ draft, above }: Place, genre: string): Setting | undefined {
  const index = draft.documents.findLastIndex(({ first }) => above !== undefined && first <= above.index);
  const part = draft.documents[index];
  const recognised = part === undefined ? undefined : genresOf(draft, genre)[index];
  return part === undefined || recognised === undefined ? undefined : { part, genre: recognised.genre };
}

/** The closings that fit; all there are where the 文种 is not known. */
function closingsFor(genre: Genre | undefined): readonly string[] {
  return genre === undefined ? [...new Set(allGenres().flatMap(closingsOf))] : closingsOf(genre);
}

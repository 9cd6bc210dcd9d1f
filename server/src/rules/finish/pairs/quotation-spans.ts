import type { Paragraph } from '../../../document/paragraph.ts';
import type { Place } from '../../found-by-part.ts';
import type { LooseMark } from './pairs.ts';

type Loose = Place<LooseMark>;

/** A mark's mate may stand this many paragraphs further on where a title or a sentence was wrapped. */
const WRAPPED = 3;
/** Notes in brackets under a title, one line for each revision, are no longer than this. */
const NOTE = 15;

/** An opening mark whose mate has not come yet. */
interface Waiting {
  readonly place: Loose;
  /** The last paragraph that opened with the mark again. */
  readonly last: number;
}

/**
 * The marks of one document that have no mate in a later paragraph either. A quotation that begins a paragraph or follows a
 * colon may run over any number of paragraphs, each of which may open with “ again; it ends with the first ” that is left over,
 * or with the last paragraph that opened so. One that begins in mid-sentence ends where the broken line goes on, or nowhere.
 */
export function withoutMates(places: readonly Loose[], paragraphs: readonly Paragraph[]): Loose[] {
  const alone: Loose[] = [];
  const waiting = new Map<string, Waiting>();
  const giveUp = ({ place, last }: Waiting): void => {
    if (
      !(place.found.opensBlock && opensAgain(place.found.pair, paragraphs.slice(last + 1, last + 1 + LISTED)))
    )
      alone.push(place);
    waiting.delete(place.found.pair);
  };
  for (const place of places) {
    const { pair, fault } = place.found;
    let open = waiting.get(pair);
    if (open !== undefined && fault !== 'nested' && !reaches(open, place, paragraphs)) {
      giveUp(open);
      open = undefined;
    }
    if (fault === 'closing') {
      if (open === undefined) alone.push(place);
      else waiting.delete(pair);
    } else if (fault !== 'opening') alone.push(place);
    else if (open?.place.found.opensBlock && place.found.start === 0) {
      waiting.set(pair, { place: open.place, last: place.paragraph });
    } else {
      if (open !== undefined) giveUp(open);
      waiting.set(pair, { place, last: place.paragraph });
    }
  }
  for (const open of [...waiting.values()]) giveUp(open);
  return alone;
}

/** Items that may stand between two paragraphs of a quotation. */
const LISTED = 12;

/** ：“… and, after it or the items of a list, a paragraph “…”: the quotation went on, and ends there. */
function opensAgain(pair: string, after: readonly Paragraph[]): boolean {
  const last = new RegExp(`${pair[1]}[。；，]?$`);
  return after.some(({ text }) => text[0] === pair[0] && last.test(text));
}

function reaches(
  { place: { found, paragraph } }: Waiting,
  later: Loose,
  paragraphs: readonly Paragraph[],
): boolean {
  const distance = later.paragraph - paragraph;
  if (found.opensBlock) return found.pair === '“”' || found.pair === '‘’' || distance <= NOTE;
  return distance <= WRAPPED && !/[。！？]$/.test(paragraphs[paragraph]?.text ?? '');
}

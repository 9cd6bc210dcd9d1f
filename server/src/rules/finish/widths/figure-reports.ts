import type { Draft } from '../../../document/draft.ts';
import type { Part } from '../../../document/parts.ts';
import { textAt } from '../../../text/span.ts';
import { foundByPart, type Place } from '../../found-by-part.ts';
import { type Group, gathered, MOST_SLIPS, relatedTo, sum } from '../../gathered.ts';
import type { Fix, Report, Say } from '../../rule.ts';
import { halfFiguresView, type WideFigure, wideFiguresView } from './mixed-digits.ts';

/** Full-width figures of documents that write their figures in half width. */
export function figureReports(draft: Draft, say: Say): Report[] {
  return foundByPart(draft, wideFiguresView).flatMap(({ part, places }) => {
    const odd = oddFigures(draft, part, places);
    const written = odd.filter(({ found }) => !found.isMasked);
    const masked = odd.filter(({ found }) => found.isMasked);
    return [
      ...gathered(written, written.length > MOST_SLIPS),
      ...gathered(masked, true).filter((group) => group.length >= LEAST_MASKED),
    ].map((group) => figuresReport(draft, group, say));
  });
}

const WIDE_DIGIT = /[０-９]/;
/** A masked figure (**．*) is told by finish/placeholder and goes when it is filled in; so many have their width told once. */
const LEAST_MASKED = 3;
/** Fewer figures in half width than this are no habit. */
const LEAST = 3;

/**
 * The figures whose width is not the document's: full-width digits where they are the fewer, a full-width point between
 * half-width digits, and a full-width % beside half-width ones or such points.
 */
function oddFigures(draft: Draft, part: Part, places: readonly Place<WideFigure>[]): Place<WideFigure>[] {
  const figures = sum(draft, part, halfFiguresView, (counts) => counts.figures);
  const signs = sum(draft, part, halfFiguresView, (counts) => counts.signs);
  const isDigits = ({ span }: Place<WideFigure>) => WIDE_DIGIT.test(textAt(draft.text, span));
  const areDigitsOdd = figures >= LEAST && places.filter(isDigits).length < figures;
  const signsOnly = places.filter(({ found }) => found.isSignOnly).length;
  const isOdd = (place: Place<WideFigure>) => place.found.isMixed || areDigitsOdd || !isDigits(place);
  const others = places.filter((place) => !place.found.isSignOnly && isOdd(place));
  // What is masked tells nothing of the signs that the document is written with.
  const byMask = new Map(
    [true, false].map((isMasked) => [isMasked, others.some(({ found }) => found.isMasked === isMasked)]),
  );
  return places.filter((place) =>
    place.found.isSignOnly ? signs > signsOnly || byMask.get(place.found.isMasked) === true : isOdd(place),
  );
}

function figuresReport(draft: Draft, group: Group<WideFigure>, say: Say): Report {
  const [first] = group;
  const is = textAt(draft.text, first.span);
  return {
    span: first.span,
    message:
      group.length === 1
        ? say('数字有全角有半角：“{0}”宜写作“{1}”', is, first.found.text)
        : say('数字有全角有半角：“{0}”宜写作“{1}”；全篇共 {2} 处', is, first.found.text, group.length),
    related: relatedTo(draft, group, say),
    fixes: fixesFor(group, say),
  };
}

/** What stands in quotations is left to the writer. */
function fixesFor(group: Group<WideFigure>, say: Say): Fix[] {
  const own = group.filter(({ found }) => !found.isQuoted);
  const places = own.length > 0 ? own : group;
  const title =
    group.length === 1 ? say('改为“{0}”', group[0].found.text) : say('{0} 处一并改为半角', places.length);
  return [
    { title, edits: places.map(({ span, found }) => ({ span, text: found.text })), safe: own.length > 0 },
  ];
}

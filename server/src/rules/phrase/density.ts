import type { Draft } from '../../document/draft.ts';
import { genresOf, type Recognised } from '../../genres/recognised.ts';
import { type StockDocument, type StockPlace, stockByDocument } from '../../phrases/by-document.ts';
import { densityOf } from '../../phrases/usual-density.ts';
import type { Span } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';

/** A shorter document (Han), or one with fewer stock phrases, has no density to speak of. */
const LEAST_HAN = 1000;
const LEAST_PLACES = 20;
/** So many phrases are named, so many places are linked. */
const NAMED = 4;
const LINKED = 20;

/** More stock phrases than documents of the kind have, told once, on the title. */
export const density: Rule = {
  id: 'phrase/density',
  severity: 'information',
  title: '全文套话过密',
  check(draft, { say, terms, phrases, genre }, report) {
    for (const document of stockByDocument(draft, { terms, phrases })) {
      const places = document.places.filter(({ hit }) => !hit.isLight);
      if (document.han < LEAST_HAN || places.length < LEAST_PLACES) continue;
      const known = genresOf(draft, genre)[draft.documents.indexOf(document.part)];
      const found = reportOf(document, places, known, say);
      if (found !== undefined) report({ ...found, span: titleOf(draft, document) });
    }
  },
};

function reportOf(
  { han }: StockDocument,
  places: readonly StockPlace[],
  known: Recognised | undefined,
  say: Say,
): Omit<Report, 'span'> | undefined {
  const genre = known?.genre.name;
  const { usual, high } = densityOf(genre);
  const perThousand = (places.length * 1000) / han;
  if (perThousand < high) return undefined;
  const often = mostUsed(places);
  const values = [places.length, han, Math.round(perThousand), usual] as const;
  const named = often.map(({ hit }) => `“${hit.phrase}”`).join('、');
  return {
    message: say(
      '全文 {1} 字里有套话 {0} 处，每千字 {2} 处（{5}一般 {3} 处），用得最多的是{4}',
      ...values,
      named,
      genre ?? say('公文'),
    ),
    related: places
      .filter(({ hit }) => often.some((one) => one.hit.phrase === hit.phrase))
      .slice(0, LINKED)
      .map(({ hit, span }) => ({ span, message: say('套话“{0}”', hit.phrase) })),
    data: {
      places: places.length,
      han,
      perThousand: Number(perThousand.toFixed(1)),
      usual,
      genre: genre ?? null,
    },
  };
}

/** A place each of the phrases that stand most often, the commonest first. */
function mostUsed(places: readonly StockPlace[]): StockPlace[] {
  const counts = new Map<string, { readonly first: StockPlace; count: number }>();
  for (const place of places) {
    const known = counts.get(place.hit.phrase);
    if (known === undefined) counts.set(place.hit.phrase, { first: place, count: 1 });
    else known.count++;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, NAMED)
    .map(({ first }) => first);
}

/** The title's first line, else the document's. */
function titleOf(draft: Draft, { part }: StockDocument): Span {
  return part.titleSpan ?? draft.paragraphs[part.first]?.span ?? part.span;
}

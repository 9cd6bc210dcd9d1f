import type { Draft } from '../../document/draft.ts';
import { genresOf } from '../../genres/recognised.ts';
import {
  placesOf,
  type StockDocument,
  type StockPlace,
  stockByDocument,
} from '../../phrases/stock/by-document.ts';
import { densityOf } from '../../phrases/stock/usual-density.ts';
import type { Span } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';

/** A shorter document (Han), or one with fewer stock phrases, has no density to speak of. */
const LEAST_HAN = 1000;
const LEAST_PLACES = 20;
/** So many phrases are named, so many places are linked. */
const NAMED = 4;
const LINKED = 8;

/** More stock phrases than documents of the kind have, told once, on the title. */
export const density: Rule = {
  id: 'phrase/density',
  severity: 'information',
  title: '全文套话过密',
  check(draft, { say, terms, phrases, genre }, report) {
    for (const document of stockByDocument(draft, { terms, phrases })) {
      const count = heavyIn(document);
      if (document.han < LEAST_HAN || count < LEAST_PLACES) continue;
      const name = genresOf(draft, genre)[document.index]?.genre.name;
      if ((count * 1000) / document.han < densityOf(name).high) continue;
      report({ ...reportOf(document, name, say), span: titleOf(draft, document) });
    }
  },
};

/** How many stock phrases of weight the document holds. */
function heavyIn({ paragraphs }: StockDocument): number {
  let count = 0;
  for (const { found } of paragraphs) for (const { isLight } of found) if (!isLight) count++;
  return count;
}

function reportOf(document: StockDocument, genre: string | undefined, say: Say): Omit<Report, 'span'> {
  const places = placesOf(document, ({ isLight }) => !isLight);
  const often = mostUsed(places);
  const { usual } = densityOf(genre);
  const perThousand = (places.length * 1000) / document.han;
  return {
    message: say(
      '全文 {1} 字里有套话 {0} 处，每千字 {2} 处（{5}一般 {3} 处），用得最多的是“{4}”',
      places.length,
      document.han,
      Math.round(perThousand),
      usual,
      often.map(({ hit }) => hit.phrase).join(say('”“')),
      genre ?? say('公文'),
    ),
    related: places
      .filter(({ hit }) => often.some((one) => one.hit.phrase === hit.phrase))
      .slice(0, LINKED)
      .map(({ hit, span }) => ({ span, message: say('套话“{0}”', hit.phrase) })),
    data: {
      places: places.length,
      han: document.han,
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
  return part.title.lines[0]?.span ?? draft.paragraphs[part.first]?.span ?? part.span;
}

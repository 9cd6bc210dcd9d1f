import data from '../../../data/stock-density.tsv';
import { once } from '../../text/once.ts';
import { RowError, rowsOf } from '../../text/rows.ts';

/** Stock phrases for a thousand Han of a document. */
export interface Density {
  /** What published documents of the kind have. */
  readonly usual: number;
  /** From here on it is too many. */
  readonly high: number;
}

const OTHERS = '其他';

const densities = once(() => {
  const byGenre = new Map<string, Density>();
  for (const [genres, usual, high] of rowsOf(data, 3) as readonly [string, string, string][]) {
    for (const genre of genres.split(' '))
      byGenre.set(genre, { usual: numberIn(usual), high: numberIn(high) });
  }
  return byGenre;
});

function numberIn(field: string): number {
  const number = Number(field);
  if (!(number > 0)) throw new RowError(`no number: ${field}`, 0);
  return number;
}

/** The density of documents of the 文种 `genre`, by name; where it is not known, that of all documents. */
export function densityOf(genre: string | undefined): Density {
  const known = densities().get(genre ?? OTHERS) ?? densities().get(OTHERS);
  if (known === undefined) throw new RowError(`no row ${OTHERS}`, 0);
  return known;
}

import data from '../../data/genre-closings.tsv';
import type { Genre } from '../document/genre.ts';
import { once } from '../text/once.ts';
import { rowsOf } from '../text/rows.ts';

const closings = once(() => {
  const byGenre = new Map<string, string[]>();
  for (const [name, sentence] of rowsOf(data, 2) as readonly [string, string][]) {
    const known = byGenre.get(name);
    if (known === undefined) byGenre.set(name, [sentence]);
    else known.push(sentence);
  }
  return byGenre;
});

/** The sentences a document of this 文种 closes with, the commonest first; none where it needs none. */
export function closingsOf({ name }: Genre): readonly string[] {
  return closings().get(name) ?? [];
}

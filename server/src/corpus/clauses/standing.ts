import type { CommonClause } from './common-clauses.ts';

/** Sources a clause stands in, each with the unit at which it begins. */
export type Standing = readonly (readonly [source: number, position: number])[];

/** Where `clause` stands, the `own` sources left out. */
export function standingOf({ sources, positions }: CommonClause, own: ReadonlySet<number>): Standing {
  return sources.flatMap((source, index) =>
    own.has(source) ? [] : [[source, positions[index] as number] as const],
  );
}

/** The place of each source among all: first those that hold most of the clauses, of equals the later ones. */
export function ranksOf(standings: readonly Standing[]): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  for (const [source] of standings.flat()) held.set(source, (held.get(source) ?? 0) + 1);
  const ranked = [...held].sort(([a, some], [b, other]) => other - some || b - a);
  return new Map(ranked.map(([source], rank) => [source, rank]));
}

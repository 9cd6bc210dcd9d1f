import type { Cluster } from '../passages/clusters.ts';
import { MARGIN } from '../passages/clusters.ts';
import type { Passage } from '../passages/passages.ts';
import type { Run } from '../runs/runs.ts';
import type { Window } from '../runs/windows.ts';
import { Unchanged } from './unchanged.ts';

/** What one reading of a draft found, by where in its stream it stood. */
export class Reading<T extends Passage> {
  readonly units: Uint16Array;
  /** By the first unit of a window: its length, and its runs, which count from its beginning. */
  readonly windows = new Map<number, { readonly length: number; readonly runs: readonly Run[] }>();
  /** By source and first unit of a cluster. */
  readonly clusters = new Map<string, { readonly cluster: Cluster; readonly passages: readonly T[] }>();

  constructor(units: Uint16Array) {
    this.units = units;
  }

  /** Keeps what was found in the documents' stretch that `cluster` names. */
  keep(cluster: Cluster, passages: readonly T[]): void {
    this.clusters.set(`${cluster.source} ${cluster.from}`, { cluster, passages });
  }
}

/** What the reading before this one found where nothing changed since. */
export class Earlier<T extends Passage> {
  readonly #found: Reading<T>;
  readonly #unchanged: Unchanged;

  constructor(found: Reading<T>, units: Uint16Array) {
    this.#found = found;
    this.#unchanged = new Unchanged(found.units, units);
  }

  /** The runs of the same window. */
  runsIn({ from, units }: Window): readonly Run[] | undefined {
    const before = this.#unchanged.earlier(from, from + units.length);
    if (before === undefined) return undefined;
    const found = this.#found.windows.get(before);
    return found?.length === units.length ? found.runs : undefined;
  }

  /** The passages of the same cluster. */
  passagesOf(cluster: Cluster): readonly T[] | undefined {
    const before = this.#unchanged.earlier(cluster.from - MARGIN, cluster.to + MARGIN);
    if (before === undefined) return undefined;
    const by = cluster.from - MARGIN - before;
    const found = this.#found.clusters.get(`${cluster.source} ${cluster.from - by}`);
    if (found === undefined || !isSame(found.cluster, cluster, by)) return undefined;
    return by === 0 ? found.passages : found.passages.map((passage) => moved(passage, by));
  }
}

/** Whether the runs of both are the same, `by` units further down. */
function isSame(before: Cluster, cluster: Cluster, by: number): boolean {
  return (
    before.runs.length === cluster.runs.length &&
    before.runs.every(({ here, there, length }, index) => {
      const run = cluster.runs[index] as Run;
      return run.here === here + by && run.there === there && run.length === length;
    })
  );
}

function moved<T extends Passage>(passage: T, by: number): T {
  const { from, to } = passage.here;
  return {
    ...passage,
    here: { from: from + by, to: to + by },
    pieces: passage.pieces.map((piece) => ({ ...piece, here: piece.here + by })),
  };
}

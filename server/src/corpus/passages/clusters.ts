import type { Run } from '../runs/runs.ts';

/** A passage grows by no more than this many units beyond its first and last run. */
export const MARGIN = 200;
/** So far apart passages that have grown still do not meet. */
const APART = 2 * MARGIN + 100;

/** Runs of one source, ordered by `here`, that have nothing to do with its others. */
export interface Cluster {
  readonly source: number;
  /** The first unit of the draft that a run covers, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** The clusters of `runs`, source by source, in the order of the draft. */
export function clustersOf(runs: readonly Run[]): Cluster[] {
  const clusters: Cluster[] = [];
  const open = new Map<number, { source: number; from: number; to: number; runs: Run[] }>();
  for (const run of [...runs].sort((a, b) => a.here - b.here)) {
    const { source, here, length } = run;
    const last = open.get(source);
    if (last !== undefined && here - last.to <= APART) {
      last.runs.push(run);
      last.to = Math.max(last.to, here + length);
    } else {
      const opened = { source, from: here, to: here + length, runs: [run] };
      open.set(source, opened);
      clusters.push(opened);
    }
  }
  return clusters;
}

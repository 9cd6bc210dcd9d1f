import { LEAST_RUN } from '../fingerprints.ts';
import type { Stream } from '../stream.ts';
import type { Run } from './runs.ts';

/** A paragraph of a stream and the units behind it that a run beginning in it may need to be found. */
export interface Window {
  readonly from: number;
  readonly units: Uint16Array;
}

/** The windows of all paragraphs: every run of at least 13 units begins, and is found, in one of them. */
export function windowsOf({ units, paragraphs }: Stream): Window[] {
  const windows: Window[] = [];
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const from = paragraphs[index] as number;
    const to = Math.min(units.length, (paragraphs[index + 1] as number) + LEAST_RUN - 1);
    windows.push({ from, units: units.subarray(from, to) });
  }
  return windows;
}

/**
 * The runs of a whole stream from those of its windows, which are cut off at the windows' ends: `found[i]` are those of
 * `windows[i]`, counted from its beginning.
 */
export function joinedRuns(windows: readonly Window[], found: readonly (readonly Run[])[]): Run[] {
  const runs: Run[] = [];
  let cut = new Map<string, number>();
  for (const [index, { from, units }] of windows.entries()) {
    const cutHere = new Map<string, number>();
    for (const own of found[index] ?? []) {
      const run = { ...own, here: own.here + from };
      const isCut = own.here + own.length === units.length;
      const before = own.here < LEAST_RUN && cut.size > 0 ? cut.get(keyOf(run)) : undefined;
      const place = before ?? runs.length;
      runs[place] = before === undefined ? run : together(runs[before] as Run, run);
      if (isCut) cutHere.set(keyOf(run), place);
    }
    cut = cutHere;
  }
  return runs;
}

/** The source and the diagonal of a run: two runs on one diagonal that meet are one. */
function keyOf({ source, here, there }: Run): string {
  return `${source} ${here - there}`;
}

function together(before: Run, run: Run): Run {
  return { ...before, length: Math.max(before.length, run.here + run.length - before.here) };
}

import type { Defect, Labels, Trap } from './labels.ts';

/** What a rule reported: line from 1, columns from 0 in UTF-16 units, `end` exclusive. */
export interface Reported {
  readonly type: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Score {
  readonly found: readonly Defect[];
  readonly missed: readonly Defect[];
  /** Reports that no label explains. */
  readonly unexplained: readonly Reported[];
  /** Reports of what a label says must not be reported. */
  readonly trapped: readonly { readonly reported: Reported; readonly trap: Trap }[];
}

/**
 * Scores by cause: a report of a defect's type on its line, or on a line of the same cause, finds it; a second
 * one is neither a hit nor false. Only defects of `types` can be missed; a defect of any type explains a report.
 */
export function score(labels: Labels, reports: readonly Reported[], types: readonly string[]): Score {
  const due = labels.defects.filter(({ type }) => types.includes(type));
  const isFound = (defect: Defect) =>
    reports.some(({ type, line }) => type === defect.type && linesOf(defect).includes(line));
  return {
    found: due.filter(isFound),
    missed: due.filter((defect) => !isFound(defect)),
    unexplained: reports.filter(
      ({ line }) => !labels.defects.some((defect) => linesOf(defect).includes(line)),
    ),
    trapped: reports.flatMap((reported) =>
      labels.traps.filter((trap) => isCaught(reported, trap)).map((trap) => ({ reported, trap })),
    ),
  };
}

function linesOf({ line, also = [], related = [] }: Defect): readonly number[] {
  return [line, ...also, ...related.map((symptom) => symptom.line)];
}

function isCaught({ type, line, start, end }: Reported, trap: Trap): boolean {
  const overlaps = start < trap.col + trap.text.length && trap.col < end;
  return line === trap.line && overlaps && (trap.not.includes('*') || trap.not.includes(type));
}

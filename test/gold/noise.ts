import { readFileSync } from 'node:fs';
import type { Draft } from '../../server/src/document/draft.ts';
import type { Finding } from '../../server/src/rules/rule.ts';

/** A finishing defect that a reader marked; offsets count from the file's beginning, in UTF-16 units. */
export interface NoiseLabel {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly len16: number;
  readonly text: string;
  readonly kind: string;
  readonly context: string;
}

/** What the rules made of the labels of one kind. */
export interface NoiseScore {
  readonly kind: string;
  readonly found: readonly NoiseLabel[];
  readonly missed: readonly NoiseLabel[];
}

export function readNoise(path: string): NoiseLabel[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NoiseLabel);
}

/** A finding, or one of the places it lists, is on the label's own characters. */
function isFound(label: NoiseLabel, findings: readonly Finding[]): boolean {
  const end = label.start + label.len16;
  return findings.some(({ span, related = [] }) =>
    [span, ...related.map((one) => one.span)].some((place) => place.start < end && label.start < place.end),
  );
}

/** The labels of `kind` against `findings`, those of one file. */
export function scoreKind(
  kind: string,
  labels: readonly NoiseLabel[],
  findings: readonly Finding[],
): NoiseScore {
  const own = labels.filter((label) => label.kind === kind);
  return {
    kind,
    found: own.filter((label) => isFound(label, findings)),
    missed: own.filter((label) => !isFound(label, findings)),
  };
}

/** The findings that are on no label of any kind, as a reader sees them. */
export function unexplained(
  findings: readonly Finding[],
  labels: readonly NoiseLabel[],
  draft: Draft,
): string[] {
  return findings
    .filter((finding) => !labels.some((label) => isFound(label, [finding])))
    .map(({ rule, span }) => {
      const { line, character } = draft.lines.positionAt(span.start);
      return `${line + 1}:${character} ${rule} ${draft.text.slice(span.start, Math.min(span.end, span.start + 30))}`;
    });
}

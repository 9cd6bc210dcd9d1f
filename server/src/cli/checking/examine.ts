import type { Checker } from '../../check/checker.ts';
import type { Shared } from '../../corpus/shared.ts';
import type { Draft } from '../../document/draft.ts';
import { genresOf } from '../../genres/recognised.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import type { Range } from '../../text/lines.ts';

/** A finding as the JSON contract gives it: lines and characters from 0, in UTF-16 units. */
export interface Reported {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fix: 'safe' | 'ask' | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is reported of one input. */
export interface FileReport {
  readonly path: string;
  /** How many official documents it holds; none where the text is not Chinese prose. */
  readonly documents: number;
  /** The 文种 of each of them, by name; null where it is not known. */
  readonly genre: readonly (string | null)[];
  readonly findings: readonly Reported[];
}

/** What is known of a draft beside its text. */
export interface Known {
  /** What it shares with the corpus. */
  readonly shared: Shared | undefined;
  /** The 文种 that the writer says it is. */
  readonly genre: string | undefined;
}

/** Checks `draft`, which stands at `path`. */
export function examine(path: string, draft: Draft, checker: Checker, { shared, genre }: Known): FileReport {
  const genres = draft.isProse ? genresOf(draft, genre) : [];
  return {
    path,
    documents: genres.length,
    genre: genres.map((recognised) => recognised?.genre.name ?? null),
    findings: checker.check(draft, undefined, shared).map((finding) => reported(finding, draft, path)),
  };
}

function reported(finding: Finding, draft: Draft, path: string): Reported {
  const { rule, severity, message, span, related = [], fixes = [], data = {} } = finding;
  return {
    rule,
    severity,
    message,
    range: draft.lines.rangeOf(span),
    related: related.map((place) => ({
      path: place.document ?? path,
      range: place.range ?? draft.lines.rangeOf(place.span),
      message: place.message,
    })),
    fix: fixes.some((fix) => fix.safe) ? 'safe' : fixes.length > 0 ? 'ask' : null,
    data,
  };
}

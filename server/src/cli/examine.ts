import type { Checker } from '../check/checker.ts';
import { Draft } from '../document/draft.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Range } from '../text/lines.ts';

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
  readonly findings: readonly Reported[];
}

/** Checks `text`, which stands at `path`. */
export function examine(path: string, text: string, checker: Checker): FileReport {
  const draft = new Draft(text);
  return {
    path,
    documents: draft.isProse ? draft.documents.length : 0,
    findings: checker.check(draft).map((finding) => reported(finding, draft, path)),
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
      range: draft.lines.rangeOf(place.span),
      message: place.message,
    })),
    fix: fixes.some((fix) => fix.safe) ? 'safe' : fixes.length > 0 ? 'ask' : null,
    data,
  };
}

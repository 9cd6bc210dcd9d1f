import type { Checker } from '../check/checker.ts';
import { Draft } from '../document/draft.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { type Decoded, decode } from '../text/decode.ts';
import type { Range } from '../text/lines.ts';
import { applySafeFixes } from './fix.ts';

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

/** What came of one input. */
export interface Examined {
  readonly report: FileReport;
  readonly decoded: Decoded;
  /** The text with all safe fixes, if they were asked for and there are any. */
  readonly fixed: { readonly text: string; readonly count: number } | undefined;
}

/**
 * Reads and checks `bytes`, which stand at `path`. With `fix`, safe fixes are applied first and the findings
 * are those of the fixed text. Throws UndecodableError.
 */
export function examine(path: string, bytes: Uint8Array, checker: Checker, fix: boolean): Examined {
  const decoded = decode(bytes);
  const check = (text: string) => checker.check(new Draft(text));
  const fixed = fix ? applySafeFixes(decoded.text, check) : { text: decoded.text, count: 0 };
  const draft = new Draft(fixed.text);
  return {
    report: {
      path,
      documents: draft.isProse ? draft.parts.length : 0,
      findings: checker.check(draft).map((finding) => reported(finding, draft, path)),
    },
    decoded,
    fixed: fixed.count > 0 ? fixed : undefined,
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

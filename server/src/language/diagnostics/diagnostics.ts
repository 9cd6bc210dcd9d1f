import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';
import { isRecord } from '../../text/record.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Analysis } from './analysis.ts';

/** The name findings carry in the editor's list of problems. */
export const SOURCE = 'gongwen';

/** What a diagnostic carries so that its finding is found again without another check. */
export interface DiagnosticData {
  /** Id of the analysis. */
  readonly analysis: string;
  /** The finding's place in it. */
  readonly finding: number;
}

/** How diagnostics are dressed for the client. */
export interface DiagnosticStyle {
  readonly relatedInformation: boolean;
  /** The page that explains a rule, where there is one. */
  readonly pageOf?: ((rule: string) => string | undefined) | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of `analysis`, made from `document`, as the protocol tells them. */
export function diagnosticsOf(
  analysis: Analysis,
  document: OpenDocument,
  style: DiagnosticStyle,
): Diagnostic[] {
  const { lines } = document.draft;
  return analysis.findings.map((finding, index) => {
    const page = style.pageOf?.(finding.rule);
    const related = style.relatedInformation ? relatedOf(finding, document.uri, lines) : [];
    const data: DiagnosticData = { analysis: analysis.id, finding: index };
    return {
      range: lines.rangeOf(finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      ...(page === undefined ? {} : { codeDescription: { href: page } }),
      source: SOURCE,
      message: finding.message,
      ...(related.length === 0 ? {} : { relatedInformation: related }),
      data,
    };
  });
}

/** The answer to a pull: `unchanged` where the client has seen this very analysis. */
export function reportOf(
  analysis: Analysis,
  document: OpenDocument,
  previous: string | undefined,
  style: DiagnosticStyle,
): DocumentDiagnosticReport {
  if (previous === analysis.id) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: analysis.id };
  }
  const items = diagnosticsOf(analysis, document, style);
  return { kind: DocumentDiagnosticReportKind.Full, resultId: analysis.id, items };
}

/** The answer where nothing is to be said: no such file, not our language, switched off. */
export function emptyReport(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}

/** The place in `analysis` of the finding a client's diagnostic speaks of; undefined where it is gone. */
export function findingOf(diagnostic: Diagnostic, analysis: Analysis, lines: LineIndex): number | undefined {
  const data: unknown = diagnostic.data;
  if (isRecord(data) && data.analysis === analysis.id && typeof data.finding === 'number') {
    return analysis.findings[data.finding] === undefined ? undefined : data.finding;
  }
  // A client that keeps no data, or the diagnostic of an earlier version: the same rule on the same place.
  const start = lines.offsetAt(diagnostic.range.start);
  const end = lines.offsetAt(diagnostic.range.end);
  const index = analysis.findings.findIndex(
    ({ rule, span }) => rule === diagnostic.code && span.start === start && span.end === end,
  );
  return index === -1 ? undefined : index;
}

/** A place in another file is told where the rule knew it by lines. */
function relatedOf(finding: Finding, uri: string, lines: LineIndex) {
  return (finding.related ?? []).flatMap(({ document, range, span, message }) => {
    if (document === undefined) return [{ location: { uri, range: lines.rangeOf(span) }, message }];
    return range === undefined ? [] : [{ location: { uri: document, range }, message }];
  });
}

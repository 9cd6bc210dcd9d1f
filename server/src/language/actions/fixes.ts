import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding, Fix, Rule, Say } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import type { Span } from '../../text/span.ts';
import type { Analysis } from '../diagnostics/analysis.ts';
import { findingOf } from '../diagnostics/diagnostics.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { checkRange, invalidParams } from '../params.ts';
import { editsOfAll, workspaceEditOf } from './edits.ts';

/** The kind under which a client may repair the whole file, on save for one. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gongwen`;

/** The kinds the server offers. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** What the client asks: which place, which diagnostics it sees there, which kinds it wants. */
export interface FixRequest {
  readonly span: Span;
  readonly context: CodeActionContext;
}

/** What code actions are made with. */
export interface FixStyle {
  readonly rules: readonly Rule[];
  readonly say: Say;
  readonly versionedEdits: boolean;
  /** The repair of the list a finding stands in; it comes right behind the finding's own. */
  readonly regroup: (finding: Finding) => Fix | undefined;
  /** The actions that show where past documents say the same; they come behind all repairs. */
  readonly compare: () => CodeAction[];
  /** The actions that silence findings; they come last. */
  readonly silence: (findings: readonly Finding[]) => CodeAction[];
}

/** Whether `context` asks for the repair of the whole file. */
export function asksForFixAll({ only }: CodeActionContext): boolean {
  return only !== undefined && includes(only, FIX_ALL);
}

/** Throws InvalidParams unless `context` is that of a code action request. */
export function checkContext(context: unknown): asserts context is CodeActionContext {
  if (!isRecord(context) || !Array.isArray(context.diagnostics)) {
    throw invalidParams('context.diagnostics must be an array');
  }
  for (const diagnostic of context.diagnostics as readonly unknown[]) {
    checkRange(isRecord(diagnostic) ? diagnostic.range : undefined, 'context.diagnostics[].range');
  }
  const only = context.only ?? [];
  if (!Array.isArray(only) || !only.every((kind) => typeof kind === 'string')) {
    throw invalidParams('context.only must be an array of strings');
  }
}

/**
 * The repairs for a place, looked up in the stored findings: each finding's own and that of its list, one for
 * all places of the same rule, past documents to compare with, the ways to silence them, and, only where it is asked for by kind, the repair of the whole file.
 */
export function codeActionsOf(
  request: FixRequest,
  analysis: Analysis,
  document: OpenDocument,
  style: FixStyle,
): CodeAction[] {
  const only = request.context.only ?? undefined;
  const actions: CodeAction[] = [];
  if (only === undefined || includes(only, CodeActionKind.QuickFix)) {
    actions.push(...quickFixes(request, analysis, document, style));
  }
  if (asksForFixAll(request.context)) {
    const edits = editsOfAll(safeFixes(analysis.findings));
    if (edits.length > 0) {
      const edit = workspaceEditOf(edits, document, style.versionedEdits);
      actions.push({ title: style.say('修正全文中可以放心修正之处'), kind: FIX_ALL, edit });
    }
  }
  return actions;
}

/** With more findings than this in the range, a large selection, their lists are not counted anew one by one. */
const MOST_REGROUPED = 4;

function quickFixes(
  request: FixRequest,
  analysis: Analysis,
  document: OpenDocument,
  style: FixStyle,
): CodeAction[] {
  const asked = askedFindings(request, analysis, document);
  const single = [...asked].flatMap(([index, diagnostics]) => {
    const finding = analysis.findings[index] as Finding;
    const own = finding.fixes ?? [];
    const regrouping = asked.size > MOST_REGROUPED ? undefined : style.regroup(finding);
    return [...own, ...(regrouping === undefined ? [] : [regrouping])].map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length === 0 ? {} : { diagnostics }),
      ...(own.length === 1 && fix === own[0] ? { isPreferred: true } : {}),
      edit: workspaceEditOf(fix.edits, document, style.versionedEdits),
    }));
  });
  const findings = [...asked.keys()].map((index) => analysis.findings[index] as Finding);
  const rules = new Set(findings.map(({ rule }) => rule));
  return [
    ...single,
    ...[...rules].flatMap((rule) => wholeRule(rule, analysis, document, style)),
    ...style.compare(),
    ...style.silence(findings),
  ];
}

/** One action for all safe repairs of `rule`, where there are several. */
function wholeRule(rule: string, analysis: Analysis, document: OpenDocument, style: FixStyle): CodeAction[] {
  const fixes = safeFixes(analysis.findings.filter((finding) => finding.rule === rule));
  if (fixes.length < 2) return [];
  const title = style.rules.find(({ id }) => id === rule)?.title ?? rule;
  return [
    {
      title: style.say('修正全文“{0}”的 {1} 处', style.say(title), fixes.length),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEditOf(editsOfAll(fixes), document, style.versionedEdits),
    },
  ];
}

/**
 * The findings asked about, by their place in the analysis and in its order, each with the client's
 * diagnostics of it: those that touch the range and those the client names, which may stand elsewhere on
 * the line.
 */
function askedFindings(
  { span, context }: FixRequest,
  analysis: Analysis,
  document: OpenDocument,
): Map<number, Diagnostic[]> {
  const named = new Map<number, Diagnostic[]>();
  for (const diagnostic of context.diagnostics) {
    const index = findingOf(diagnostic, analysis, document.draft.lines);
    if (index !== undefined) named.set(index, [...(named.get(index) ?? []), diagnostic]);
  }
  const asked = new Map<number, Diagnostic[]>();
  for (const [index, finding] of analysis.findings.entries()) {
    const touched = finding.span.start <= span.end && span.start <= finding.span.end;
    if (touched || named.has(index)) asked.set(index, named.get(index) ?? []);
  }
  return asked;
}

/** The first safe repair of each finding that has one. */
function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes = [] }) => fixes.find(({ safe }) => safe) ?? []);
}

/** Whether one of the kinds asked for is `kind` or above it: `source` covers `source.fixAll`. */
function includes(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

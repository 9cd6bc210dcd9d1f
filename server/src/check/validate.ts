import type { Draft } from '../document/draft.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** A rule reported a span or an edit that does not fit the draft: a fault of the rule, never of the text. */
export class InvalidFindingError extends Error {
  readonly finding: Finding;

  constructor(finding: Finding, reason: string) {
    super(`${finding.rule} reported ${reason} (${finding.span.start}–${finding.span.end})`);
    this.name = 'InvalidFindingError';
    this.finding = finding;
  }
}

/**
 * Returns `finding` if its span is inside the text, not empty and on one line, and its fixes' edits lie in
 * the text in order without overlap. Throws InvalidFindingError otherwise.
 */
export function validated(finding: Finding, draft: Draft): Finding {
  const { span } = finding;
  if (!isInside(span, draft)) throw new InvalidFindingError(finding, 'a span outside the text');
  if (span.start === span.end) throw new InvalidFindingError(finding, 'an empty span');
  if (draft.lines.spanOf(draft.lines.lineAt(span.start)).end < span.end) {
    throw new InvalidFindingError(finding, 'a span beyond its line');
  }
  for (const related of finding.related ?? []) {
    if (related.document === undefined && !isInside(related.span, draft)) {
      throw new InvalidFindingError(finding, 'a related span outside the text');
    }
  }
  for (const fix of finding.fixes ?? []) {
    if (!fits(fix, draft)) throw new InvalidFindingError(finding, `a fix “${fix.title}” that does not fit`);
  }
  return finding;
}

function isInside(span: Span, draft: Draft): boolean {
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    0 <= span.start &&
    span.start <= span.end &&
    span.end <= draft.text.length
  );
}

function fits(fix: Fix, draft: Draft): boolean {
  let last = 0;
  for (const { span } of fix.edits) {
    if (!isInside(span, draft) || span.start < last) return false;
    last = span.end;
  }
  return fix.edits.length > 0;
}

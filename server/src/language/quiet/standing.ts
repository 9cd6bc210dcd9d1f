import type { Draft } from '../../document/draft.ts';
import type { Finding } from '../../rules/rule.ts';
import { commonHead, commonTail } from '../../text/change.ts';

/** Lines of a draft, joined without their breaks, and the findings that begin in them. */
export interface Lines {
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
}

/** A finding and its place, counted from the beginning of the lines' text. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
}

/** Where nothing stands. */
export const noLines: Lines = { text: '', findings: [] };

/** The lines `from` to `to` (inclusive, from 0) of `draft` with those of `findings` that begin in them. */
export function linesOf(draft: Draft, findings: readonly Finding[], from: number, to: number): Lines {
  let lines = noLines;
  for (let line = Math.max(0, from); line <= Math.min(to, draft.lines.count - 1); line++) {
    const { start, end } = draft.lines.spanOf(line);
    const by = lines.text.length - start;
    const placed = findings
      .filter(({ span }) => start <= span.start && span.start <= end)
      .map((finding) => ({ finding, start: finding.span.start + by, end: finding.span.end + by }));
    lines = { text: lines.text + draft.text.slice(start, end), findings: [...lines.findings, ...placed] };
  }
  return lines;
}

/** What of `lines` goes on in a line that reads `text` after a line break was typed in the midst of them. */
export function tailOf(lines: Lines, text: string): Lines {
  const cut = lines.text.length - commonTail(lines.text, text, 0);
  return {
    text: lines.text.slice(cut),
    findings: lines.findings
      .filter(({ start }) => start >= cut)
      .map(({ finding, start, end }) => ({ finding, start: start - cut, end: end - cut })),
  };
}

/**
 * The findings of `now` that `before` did not have, at no place that was left alone. What the two texts begin and
 * end with alike was left alone.
 */
export function newcomers(now: Lines, before: Lines): ReadonlySet<Finding> {
  const head = commonHead(now.text, before.text);
  const tail = commonTail(now.text, before.text, head);
  const shift = before.text.length - now.text.length;
  const stood = new Set(before.findings.map(({ finding, start, end }) => nameOf(finding.rule, start, end)));
  const isNew = ({ finding: { rule }, start, end }: PlacedFinding): boolean => {
    if (end <= head && stood.has(nameOf(rule, start, end))) return false;
    return start < now.text.length - tail || !stood.has(nameOf(rule, start + shift, end + shift));
  };
  return new Set(now.findings.filter(isNew).map(({ finding }) => finding));
}

function nameOf(rule: string, start: number, end: number): string {
  return `${rule} ${start} ${end}`;
}

import type { Span } from '../server/src/text/span.ts';

/** A passage of a draft that was taken, or is said to be taken, from a passage of a source. */
export interface Alignment {
  readonly draft: string;
  readonly here: Span;
  readonly source: string;
  readonly there: Span;
}

export interface Score {
  readonly recall: number;
  readonly precision: number;
  /** Reports by case found: 1 where every case is told once. */
  readonly granularity: number;
  readonly plagdet: number;
}

/**
 * The measure of the PAN text alignment tasks (Potthast et al. 2010), macro-averaged: recall and precision in characters of
 * both texts, and their harmonic mean lowered where one case is reported in several parts.
 */
export function plagdet(planted: readonly Alignment[], reported: readonly Alignment[]): Score {
  const found = planted.map((known) => reported.filter((report) => meets(known, report)));
  const true_ = reported.map((report) => planted.filter((known) => meets(known, report)));
  const recall = mean(planted.map((known, index) => share(known, found[index] as Alignment[])));
  const precision = mean(reported.map((report, index) => share(report, true_[index] as Alignment[])));
  const detected = found.filter(({ length }) => length > 0);
  const granularity = detected.length === 0 ? 1 : mean(detected.map(({ length }) => length));
  const harmonic = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { recall, precision, granularity, plagdet: harmonic / Math.log2(1 + granularity) };
}

function meets(a: Alignment, b: Alignment): boolean {
  return (
    a.draft === b.draft && a.source === b.source && common(a.here, b.here) > 0 && common(a.there, b.there) > 0
  );
}

/** The part of `whole`'s characters, on both sides, that `others` cover. */
function share(whole: Alignment, others: readonly Alignment[]): number {
  const covered =
    coverage(
      whole.here,
      others.map(({ here }) => here),
    ) +
    coverage(
      whole.there,
      others.map(({ there }) => there),
    );
  return covered / (length(whole.here) + length(whole.there));
}

function coverage(whole: Span, spans: readonly Span[]): number {
  let covered = 0;
  let end = whole.start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const rest = { start: Math.max(span.start, end), end: span.end };
    covered += common(whole, rest);
    end = Math.max(end, span.end);
  }
  return covered;
}

function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function length(span: Span): number {
  return span.end - span.start;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

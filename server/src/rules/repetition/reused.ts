import type { Common } from '../../corpus/clauses/common-reader.ts';
import type { Weight } from '../../corpus/repeated.ts';
import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../../document/draft.ts';
import { isHan } from '../../text/characters.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Severity } from '../rule.ts';
import { expectedInCorpusView } from './expected-in-corpus.ts';
import { severityOf } from './weight.ts';
import { mainLine, trimmed } from './wording.ts';

/** A place of the draft that nothing but the corpus explains. */
export interface ReusedPlace {
  /** Where it is told of: on one line. */
  readonly span: Span;
  readonly severity: Severity;
  /** The documents it stands in, the one with most in common first; at least one. */
  readonly reuses: readonly PlacedReuse[];
}

/**
 * The places of `draft` that stand in the corpus, by `reuses`, each told once however many documents hold it, in the order
 * of the text. Fewer than `minimum` Chinese characters that are not to be expected anyway are not told of, nor short
 * passages that are little else than clauses of `commons`.
 */
export function reusedPlaces(
  draft: Draft,
  reuses: readonly PlacedReuse[],
  minimum: number,
  commons: readonly Common[] = [],
): ReusedPlace[] {
  if (reuses.length === 0) return [];
  const expected = draft.view(expectedInCorpusView);
  const orCommon = withCommons(expected, commons);
  const weighed = reuses
    .map((whole) => {
      const reuse = coreOf(draft, whole, expected);
      return { reuse, weight: weightOf(draft, reuse, expected) };
    })
    .sort((a, b) => b.weight.han - a.weight.han);
  const groups: { reuse: PlacedReuse; severity: Severity; others: PlacedReuse[] }[] = [];
  for (const { reuse, weight } of weighed) {
    const severity = severityOf(weight, false, minimum);
    if (severity === undefined) continue;
    // A short one that is a common clause and little else is told of as such.
    const isShort = commons.length > 0 && severity !== 'warning';
    if (isShort && severityOf(weightOf(draft, reuse, orCommon), false, minimum) === undefined) continue;
    const group = groups.find((candidate) => isWithin(reuse.here, candidate.reuse.here));
    if (group === undefined) groups.push({ reuse, severity, others: [] });
    else if (!group.others.some(({ document }) => document.key === reuse.document.key))
      group.others.push(reuse);
  }
  return groups
    .map(({ reuse, severity, others }) => ({
      span: trimmed(draft.text, mainLine(draft, reuse.here)),
      severity,
      reuses: [reuse, ...others.filter(({ document }) => document.key !== reuse.document.key)],
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

function withCommons(expected: Uint8Array, commons: readonly Common[]): Uint8Array {
  if (commons.length === 0) return expected;
  const all = expected.slice();
  for (const { here } of commons) all.fill(1, here.start, here.end);
  return all;
}

/** A stretch with fewer characters that are not expected is nothing to begin or end a passage with. */
const LEAST_AT_ENDS = 4;

/**
 * `reuse` without what is to be expected at its two ends, the title, salutation and date that such documents share, and
 * without its neighbours' marks.
 */
function coreOf(draft: Draft, reuse: PlacedReuse, expected: Uint8Array): PlacedReuse {
  const counts = reuse.equal.map((pair) => weightOf(draft, { equal: [pair] }, expected).han >= LEAST_AT_ENDS);
  const equal = reuse.equal.slice(Math.max(0, counts.indexOf(true)), counts.lastIndexOf(true) + 1);
  if (equal.length === 0) return reuse;
  const here = trimmed(draft.text, extentOf(equal.map((pair) => pair.here)));
  const whole = extentOf(equal.map((pair) => pair.there));
  const by = reuse.there.start;
  const words = reuse.words.slice(whole.start - by, whole.end - by);
  const { start, end } = trimmed(words, { start: 0, end: words.length });
  const there = { start: whole.start + start, end: whole.start + end };
  const isWhole = equal.length === reuse.equal.length;
  const longer = Math.max(here.end - here.start, there.end - there.start);
  return {
    ...reuse,
    here,
    there,
    equal,
    words: words.slice(start, end),
    han: weightOf(draft, { equal }, new Uint8Array(0)).han,
    similarity: isWhole ? reuse.similarity : Math.min(1, lengthOf(equal) / longer),
  };
}

function extentOf(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function lengthOf(equal: PlacedReuse['equal']): number {
  return equal.reduce((sum, { here }) => sum + here.end - here.start, 0);
}

/** What of a reuse counts: equal characters that are not expected to stand elsewhere too. */
function weightOf({ text }: Draft, { equal }: Pick<PlacedReuse, 'equal'>, expected: Uint8Array): Weight {
  let han = 0;
  let longest = 0;
  for (const { here } of equal) {
    let run = 0;
    for (let at = here.start; at < here.end; at++) {
      if (expected[at] === 1) run = 0;
      else if (isHan(text.charCodeAt(at))) {
        han++;
        run++;
        longest = Math.max(longest, run);
      }
    }
  }
  return { han, longest };
}

/** Whether most of `inner` lies in `outer`. */
function isWithin(inner: Span, outer: Span): boolean {
  if (contains(outer, inner)) return true;
  const common = Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start);
  return common * 2 > inner.end - inner.start;
}

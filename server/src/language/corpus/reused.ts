import type { Shared } from '../../corpus/shared.ts';
import type { ReusedPlace } from '../../rules/repetition/reused.ts';
import { reusedPlaces } from '../../rules/repetition/reused.ts';
import type { Finding } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';

/** The rule whose findings have a place in the corpus. */
export const REUSE_RULE = 'repetition/corpus';

/** A finding of a passage that stands in the corpus, and where it does. */
export interface ReuseFinding {
  readonly finding: Finding;
  readonly place: ReusedPlace;
}

/** Those of `findings` that tell of what is `shared`, with what they tell of. */
export function reuseFindings(
  findings: readonly Finding[],
  document: OpenDocument,
  shared: Shared | undefined,
  minimum: number,
): ReuseFinding[] {
  const own = findings.filter(({ rule }) => rule === REUSE_RULE);
  if (own.length === 0 || shared === undefined) return [];
  const places = reusedPlaces(document.draft, shared.reuses, minimum, shared.commons);
  return own.flatMap((finding) => {
    const place = places.find(
      ({ span }) => span.start === finding.span.start && span.end === finding.span.end,
    );
    return place === undefined ? [] : [{ finding, place }];
  });
}

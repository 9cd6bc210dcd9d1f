import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Rule, Say } from '../rule.ts';
import { reusedPlaces } from './reused.ts';

/** So many documents are linked. */
const LINKED = 5;

/**
 * A passage that stands in a past document, word for word or slightly edited: last year's paragraph, to be read once more
 * before it goes out again.
 */
export const repeatedInCorpus: Rule = {
  id: 'repetition/corpus',
  severity: 'warning',
  title: '与往年材料重复',
  check(draft, { say, minimum, reuses, commons }, report) {
    for (const place of reusedPlaces(draft, reuses, minimum, commons)) {
      const [most] = place.reuses as readonly [PlacedReuse, ...PlacedReuse[]];
      report({
        span: place.span,
        severity: place.severity,
        message: messageOf(place.reuses, say),
        related: place.reuses.slice(0, LINKED).map(({ document, there, thereLines, similarity }) => ({
          document: document.key,
          span: there,
          range: thereLines.rangeOf(there),
          message: say('“{0}”中的原文（{1}%相同）', document.name, percent(similarity)),
        })),
        data: {
          source: most.document.name,
          han: most.han,
          similarity: Number(most.similarity.toFixed(2)),
          documents: place.reuses.length,
        },
      });
    }
  },
};

function messageOf(reuses: readonly PlacedReuse[], say: Say): string {
  const [{ document, similarity }] = reuses as readonly [PlacedReuse, ...PlacedReuse[]];
  const sentence =
    similarity >= 1
      ? say('与往年材料“{0}”重复', document.name)
      : say('与往年材料“{0}”大体相同（{1}%的文字一样）', document.name, percent(similarity));
  return reuses.length === 1 ? sentence : say('{0}，另有{1}份材料也有这一段', sentence, reuses.length - 1);
}

function percent(similarity: number): number {
  return similarity >= 1 ? 100 : Math.min(99, Math.round(similarity * 100));
}

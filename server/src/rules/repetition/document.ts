import type { Draft } from '../../document/draft.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { type Other, type Place, placesOf } from './places.ts';
import { repeatedView } from './repeated.ts';
import { lineOf, mainLine, sameness, trimmed } from './wording.ts';

/** So many other places are linked. */
const LINKED = 8;

/**
 * A passage that stands in the draft twice, word for word or slightly edited: something told two times, or pasted and
 * forgotten. Each place links to the others.
 */
export const repeatedInDocument: Rule = {
  id: 'repetition/document',
  severity: 'warning',
  title: '文内重复',
  check(draft, { say, minimum, repeated }, report) {
    for (const place of placesOf(repeated ?? draft.view(repeatedView), minimum))
      report(reportOf(draft, place, say));
  },
};

function reportOf(draft: Draft, { span, severity, others }: Place, say: Say): Report {
  const [most] = others as readonly [Other, ...Other[]];
  const words = trimmed(draft.text, span);
  return {
    span: mainLine(draft, words),
    severity,
    message: sameness(say, lineOf(draft, trimmed(draft.text, most.span)), most.similarity),
    related: others.slice(0, LINKED).map((other) => {
      const there = trimmed(draft.text, other.span);
      return { span: there, message: say('这里与它重复') };
    }),
    data: { han: most.han, similarity: Number(most.similarity.toFixed(2)), places: others.length + 1 },
  };
}

import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../../document/draft.ts';
import { ownFactsAt } from '../../document/own-facts.ts';
import { overlaps, textAt } from '../../text/span.ts';
import type { Fix, Report, Rule, Say } from '../rule.ts';
import { type Carried, carriedIn } from './carried.ts';
import { reusedPlaces } from './reused.ts';
import { CERTAIN } from './weight.ts';

/**
 * A passage taken from a past document still holds that document's year, session or unit, or the figures of its time,
 * although the draft says that its own are others.
 */
export const stale: Rule = {
  id: 'repetition/stale',
  severity: 'warning',
  title: '照搬后没有改',
  check(draft, { say, minimum, reuses, office }, report) {
    for (const reuse of takenOver(draft, reuses, minimum)) {
      const facts = ownFactsAt(draft, reuse.here.start);
      if (facts === undefined) continue;
      const own = { ...facts, unit: facts.unit ?? office };
      for (const carried of carriedIn(draft, reuse, own)) report(reportOf(draft.text, carried, reuse, say));
    }
  },
};

/**
 * What was taken over: the passages told of, and long ones that are not, because names fill them. A name may stand
 * anywhere; a year between names is still the old one.
 */
function takenOver(draft: Draft, reuses: readonly PlacedReuse[], minimum: number): PlacedReuse[] {
  const taken = reusedPlaces(draft, reuses, minimum).flatMap((place) => place.reuses.slice(0, 1));
  for (const reuse of [...reuses].sort((a, b) => b.han - a.han)) {
    if (reuse.han < Math.max(CERTAIN, minimum)) break;
    if (!taken.some(({ here }) => overlaps(here, reuse.here))) taken.push(reuse);
  }
  return taken;
}

function reportOf(text: string, carried: Carried, reuse: PlacedReuse, say: Say): Report {
  const { span, kind, instead, isDoubtful } = carried;
  const { document, there, thereLines } = reuse;
  const words = textAt(text, span);
  return {
    span,
    ...(kind === 'figures' || isDoubtful ? { severity: 'information' as const } : {}),
    message: messageOf(carried, words, document.name, say),
    related: [
      {
        document: document.key,
        span: there,
        range: thereLines.rangeOf(there),
        message: say('“{0}”中的原文', document.name),
      },
    ],
    fixes: instead.map(
      (other): Fix => ({ title: say('改为“{0}”', other), edits: [{ span, text: other }], safe: false }),
    ),
    data: { kind, words, instead, source: document.name },
  };
}

function messageOf({ kind, instead, isDoubtful }: Carried, words: string, source: string, say: Say): string {
  switch (kind) {
    case 'year':
      if (isDoubtful) return say('这一段照搬自“{0}”，其中的{1}年是那份材料的年份，请核对', source, words);
      return say('这一段照搬自“{0}”，其中的{1}年还没有改', source, words);
    case 'session':
      return say('这一段照搬自“{0}”，其中的“{1}”还没有改；本文是“{2}”', source, words, instead[0] ?? '');
    case 'unit':
      if (isDoubtful) return say('这一段照搬自“{0}”，其中的“{1}”是那份材料的发文单位，请核对', source, words);
      return say('这一段照搬自“{0}”，其中的单位“{1}”还没有改；本文是“{2}”', source, words, instead[0] ?? '');
    case 'figures':
      return say('这一句照搬自“{0}”，其中的数字（{1}等）没有变，请核对', source, words);
  }
}

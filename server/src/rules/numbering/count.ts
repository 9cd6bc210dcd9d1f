import type { Draft } from '../../document/draft.ts';
import type { CountPromise } from '../../numbering/promises/promise.ts';
import { promisesView } from '../../numbering/promises/promises.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { type Span, textAt } from '../../text/span.ts';
import type { Fix, Related, Rule, Say } from '../rule.ts';

/** What is announced is not what is listed: 讲三点意见, and then 一、 二、 */
export const count: Rule = {
  id: 'numbering/count',
  severity: 'warning',
  title: '说的数与列的数不符',
  check(draft, { say }, report) {
    for (const broken of causesIn(draft.view(promisesView))) {
      const { announcement, found, promised } = broken.promise;
      report({
        span: announcement.span,
        message: messageOf(broken.promise, say, draft),
        related: relatedTo(broken, say, draft),
        fixes: fixesFor(broken, say, draft),
        data: { promised, found },
      });
    }
  },
};

/** A broken promise, and others that announce the same number of the same list. */
interface Broken {
  readonly promise: CountPromise;
  readonly others: CountPromise[];
}

/** One cause for each list and wrong number: where it is announced first. */
function causesIn(promises: readonly CountPromise[]): Broken[] {
  const byThing = new Map<object, Broken[]>();
  const causes: Broken[] = [];
  for (const promise of promises) {
    if (promise.kept) continue;
    const thing = promise.keeper.kind === 'list' ? promise.keeper.list : promise.keeper;
    const known = byThing.get(thing) ?? [];
    const same = known.find((cause) => cause.promise.promised === promise.promised);
    if (same !== undefined) {
      same.others.push(promise);
      continue;
    }
    const cause = { promise, others: [] };
    byThing.set(thing, [...known, cause]);
    causes.push(cause);
  }
  return causes;
}

function messageOf({ announcement, keeper, found }: CountPromise, say: Say, draft: Draft): string {
  const words = textAt(draft.text, announcement.span);
  if (keeper.kind === 'clauses') return say('这里说“{0}”，后面列出的是 {1} 项', bare(words), found);
  const [first, last] = [keeper.list.items[0], keeper.list.items.at(-1)];
  const names = [first, last].map((item) => (item ? textAt(draft.text, item.mark.ordinal.span) : ''));
  return announcement.span.start > (first?.mark.ordinal.span.start ?? 0)
    ? say('这里说“{0}”，前面列出的是 {1} 项（“{2}”至“{3}”）', bare(words), found, ...names)
    : say('这里说“{0}”，后面列出的是 {1} 项（“{2}”至“{3}”）', bare(words), found, ...names);
}

/** The words without quotation marks of their own, to be quoted. */
function bare(words: string): string {
  return words.replace(/[“”]/g, '');
}

function relatedTo({ promise, others }: Broken, say: Say, draft: Draft): Related[] {
  const places = placesOf(promise).map((span, index) => ({ span, message: say('第 {0} 项', index + 1) }));
  const again = others.map(({ announcement: { span } }) => ({
    span,
    message: say('“{0}”也与所列的项数不符', bare(textAt(draft.text, span))),
  }));
  return [...places, ...again];
}

function placesOf({ keeper }: CountPromise): readonly Span[] {
  return keeper.kind === 'clauses' ? keeper.spans : keeper.list.items.map(({ mark }) => mark.ordinal.span);
}

function fixesFor({ promise, others }: Broken, say: Say, draft: Draft): Fix[] {
  const edits = [promise, ...others].flatMap(({ announcement: { numeral, system, span }, found }) => {
    const isMeasured = numeral.end < span.end;
    const text = system === 'han' && found === 2 && isMeasured ? '两' : formatNumeral(found, system);
    return text === undefined ? [] : [{ span: numeral, text }];
  });
  const [own] = edits;
  if (own === undefined) return [];
  const { span } = promise.announcement;
  const head = draft.text.slice(span.start, own.span.start);
  const changed = head + own.text + draft.text.slice(own.span.end, span.end);
  return [{ title: say('改为“{0}”', bare(changed)), edits, safe: false }];
}

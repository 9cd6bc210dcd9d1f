import type { Paragraph } from '../../document/paragraph.ts';
import { sentencesIn } from '../../phrases/sentences.ts';
import { stockOf } from '../../phrases/stock.ts';
import type { StockHit } from '../../phrases/stock-hit.ts';
import { type Span, shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';

/** So many stock phrases in one sentence are too many, */
const LEAST = 4;
/** if there is no more than so much sentence (UTF-16 units) to each. */
const LENGTH_FOR_EACH = 16;
/** So many in one sentence may stand a little farther apart. */
const MANY = 6;
const LENGTH_FOR_MANY = 20;

/** A sentence made of stock phrases: four and more of them, with little between. */
export const stacked: Rule = {
  id: 'phrase/stacked',
  severity: 'information',
  title: '一句里套话堆叠',
  check(draft, { say, terms }, report) {
    for (const { paragraph, found } of stockOf(draft, terms)) {
      if (found.length < LEAST) continue;
      for (const { sentence, hits } of stackedIn(paragraph, found)) {
        report(reportOf(shifted(sentence, paragraph.span.start), shiftedHits(hits, paragraph), say));
      }
    }
  },
};

interface Stack {
  readonly sentence: Span;
  readonly hits: readonly StockHit[];
}

function stackedIn({ text }: Paragraph, found: readonly StockHit[]): Stack[] {
  return sentencesIn(text)
    .map((sentence) => ({
      sentence,
      hits: found.filter(({ start, isLight }) => !isLight && sentence.start <= start && start < sentence.end),
    }))
    .filter(({ sentence, hits }) => isStacked(hits.length, sentence.end - sentence.start));
}

function isStacked(count: number, length: number): boolean {
  return count >= LEAST && length <= count * (count >= MANY ? LENGTH_FOR_MANY : LENGTH_FOR_EACH);
}

function shiftedHits(hits: readonly StockHit[], { span }: Paragraph): (Span & { phrase: string })[] {
  return hits.map((hit) => ({ ...shifted(hit, span.start), phrase: hit.phrase }));
}

function reportOf(sentence: Span, hits: readonly (Span & { phrase: string })[], say: Say): Report {
  const [first, last] = [hits[0], hits.at(-1)] as [Span, Span];
  return {
    span: { start: first.start, end: Math.max(last.end, first.end) },
    message: say('这一句用了 {0} 个套话，写清谁来办、办什么、何时完成', hits.length),
    related: hits.map(({ start, end, phrase }) => ({
      span: { start, end },
      message: say('套话“{0}”', phrase),
    })),
    data: { phrases: hits.map(({ phrase }) => phrase), length: sentence.end - sentence.start },
  };
}

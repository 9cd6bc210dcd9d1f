import type { Paragraph } from '../../document/paragraph.ts';
import { stockByDocument } from '../../phrases/stock/by-document.ts';
import type { StockHit } from '../../phrases/stock/hit.ts';
import { type Span, shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';

/** So many stock phrases in one sentence are too many, */
const LEAST = 4;
/** if there is no more than so much sentence (UTF-16 units) to each. */
const LENGTH_FOR_EACH = 16;
/** So many in one sentence may stand a little farther apart. */
const MANY = 6;
const LENGTH_FOR_MANY = 20;

/** A sentence made of stock phrases: four and more of them, with little between. Laws are left out: their wording is given. */
export const stacked: Rule = {
  id: 'phrase/stacked',
  severity: 'information',
  title: '一句里套话堆叠',
  check(draft, { say, terms, phrases }, report) {
    for (const { paragraphs } of stockByDocument(draft, { terms, phrases })) {
      for (const { paragraph, found } of paragraphs) {
        if (found.length < LEAST) continue;
        for (const stack of stackedIn(found)) report(reportOf(stack, paragraph, say));
      }
    }
  },
};

interface Stack {
  readonly sentence: Span;
  readonly hits: readonly StockHit[];
}

function stackedIn(found: readonly StockHit[]): Stack[] {
  const stacks = new Map<Span, StockHit[]>();
  for (const hit of found) {
    if (hit.isLight) continue;
    const known = stacks.get(hit.sentence);
    if (known === undefined) stacks.set(hit.sentence, [hit]);
    else known.push(hit);
  }
  return [...stacks]
    .map(([sentence, hits]) => ({ sentence, hits }))
    .filter(({ sentence, hits }) => isStacked(hits.length, sentence.end - sentence.start));
}

function isStacked(count: number, length: number): boolean {
  return count >= LEAST && length <= count * (count >= MANY ? LENGTH_FOR_MANY : LENGTH_FOR_EACH);
}

function reportOf({ sentence, hits }: Stack, paragraph: Paragraph, say: Say): Report {
  const { start } = hits[0] as StockHit;
  const end = clauseEnd(paragraph.text, Math.max(...hits.map((hit) => hit.end)));
  const by = paragraph.span.start;
  return {
    span: shifted({ start, end }, by),
    message: say('这一句用了 {0} 个套话，写清谁来办、办什么、何时完成', hits.length),
    related: hits.map((hit) => ({
      span: shifted({ start: hit.start, end: hit.end }, by),
      message: say('套话“{0}”', hit.phrase),
    })),
    data: { phrases: hits.map(({ phrase }) => phrase), length: sentence.end - sentence.start },
  };
}

const CLAUSE_END = /[，。！？；：,;:!?]/;

/** Where the clause that holds `from` ends. */
function clauseEnd(text: string, from: number): number {
  const length = text.slice(from).search(CLAUSE_END);
  return length < 0 ? text.length : from + length;
}

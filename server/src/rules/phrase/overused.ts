import { type StockDocument, type StockPlace, stockByDocument } from '../../phrases/stock/by-document.ts';
import type { StockHit } from '../../phrases/stock/hit.ts';
import { type Span, shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';

/** A phrase that stands fewer times is told of in no document. */
const LEAST = 4;
/** Han up to which so many are too many, and Han that allow one more each. */
const SHORT_DOCUMENT = 4000;
const HAN_FOR_ONE_MORE = 1500;
/** So many times as often may a phrase stand that documents need. */
const PATIENCE = 2;
/** A phrase followed by fewer different words, or by fewer than half its places, belongs to a name or to the subject. */
const LEAST_CONTEXTS = 3;
/** Characters behind a phrase that tell one use from another. */
const CONTEXT = 3;
const GOES_ON = /^\p{Script=Han}+/u;
/** So many other places are linked. */
const LINKED = 10;

/**
 * The same stock phrase again and again in one document. Places in one sentence, which may be parallel on purpose, count
 * once, those in headings not at all; phrases of the title are the document's subject.
 */
export const overused: Rule = {
  id: 'phrase/overused',
  severity: 'information',
  title: '同一套话反复使用',
  check(draft, { say, terms, phrases }, report) {
    for (const document of stockByDocument(draft, { terms, phrases })) {
      for (const repeated of tooMuchIn(document, draft.text)) report(reportOf(repeated, document, say));
    }
  },
};

/** One phrase, or one adverb of emphasis with whatever verb, and its places in a document. */
interface Repeated {
  readonly phrase: string;
  /** Whether the phrase weighs little, so that it may stand more often. */
  readonly isLight: boolean;
  readonly places: readonly StockPlace[];
}

/** How often a phrase stands in a document. */
interface Tally {
  readonly hit: StockHit;
  count: number;
}

/** What stands too often in the document: phrases first, then adverbs, without the phrases told of. */
function tooMuchIn(document: StockDocument, text: string): Repeated[] {
  const usual = LEAST + Math.max(0, Math.floor((document.han - SHORT_DOCUMENT) / HAN_FOR_ONE_MORE));
  const tallies = talliesOf(document);
  const often = [...tallies.values()].filter(({ count }) => count >= usual).map(({ hit }) => hit.phrase);
  const phrases = repeatedIn(document, often, ({ phrase }) => phrase).filter((one) =>
    isTooMuch(one, usual, text),
  );
  const told = new Set(phrases.map(({ phrase }) => phrase));
  const adverbs = repeatedIn(document, adverbsIn(tallies, told, usual * PATIENCE), ({ adverb, phrase }) =>
    told.has(phrase) ? undefined : adverb,
  ).map((one) => ({ ...one, isLight: true }));
  return [...phrases, ...adverbs.filter((one) => isTooMuch(one, usual, text))];
}

function talliesOf({ paragraphs }: StockDocument): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { found } of paragraphs) {
    for (const hit of found) {
      const tally = tallies.get(hit.phrase);
      if (tally === undefined) tallies.set(hit.phrase, { hit, count: 1 });
      else tally.count++;
    }
  }
  return tallies;
}

/** The adverbs that stand at least `least` times in phrases other than those `told` of. */
function adverbsIn(tallies: ReadonlyMap<string, Tally>, told: ReadonlySet<string>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const { hit, count } of tallies.values()) {
    if (hit.adverb === undefined || told.has(hit.phrase)) continue;
    counts.set(hit.adverb, (counts.get(hit.adverb) ?? 0) + count);
  }
  return [...counts].filter(([, count]) => count >= least).map(([adverb]) => adverb);
}

/** The places of `phrases`, as `phraseOf` gives them, but for those of the document's title. */
function repeatedIn(
  { part, paragraphs }: StockDocument,
  phrases: readonly string[],
  phraseOf: (hit: StockHit) => string | undefined,
): Repeated[] {
  const all = new Map<string, StockPlace[]>();
  for (const phrase of phrases) {
    if (!phrase.split('…').every((words) => part.title.words.includes(words))) all.set(phrase, []);
  }
  if (all.size === 0) return [];
  for (const { paragraph, found } of paragraphs) {
    for (const hit of found) {
      const places = all.get(phraseOf(hit) ?? '');
      places?.push({ hit, span: shifted(hit, paragraph.span.start), paragraph });
    }
  }
  return [...all].map(([phrase, places]) => ({ phrase, isLight: places[0]?.hit.isLight === true, places }));
}

function isTooMuch({ places, isLight }: Repeated, usual: number, text: string): boolean {
  const least = isLight ? usual * PATIENCE : usual;
  const contexts = Math.max(LEAST_CONTEXTS, places.length / 2);
  return places.length >= least && usesOf(places) >= least && contextsOf(text, places) >= contexts;
}

/** How many sentences `places` stand in, headings and notes in brackets left out. */
function usesOf(places: readonly StockPlace[]): number {
  const body = places.filter(({ hit }) => !hit.isAside);
  return new Set(body.map(({ hit, paragraph }) => paragraph.span.start + hit.sentence.start)).size;
}

/**
 * How many different uses there are: those that go on alike are parts of one name. Places with a mark behind them, and
 * sentences that stand there once more, tell nothing of a name and count by themselves.
 */
function contextsOf(text: string, places: readonly StockPlace[]): number {
  const contexts = new Map<string, string>();
  let others = 0;
  for (const { hit, span, paragraph } of places) {
    const words =
      hit.words.length > 1
        ? text.slice(span.start, span.end)
        : GOES_ON.exec(text.slice(span.end, span.end + CONTEXT))?.[0];
    const sentence = paragraph.text.slice(hit.sentence.start, hit.sentence.end);
    if (words === undefined || contexts.get(words) === sentence) others++;
    else if (!contexts.has(words)) contexts.set(words, sentence);
  }
  return contexts.size + others;
}

function reportOf({ phrase, places }: Repeated, { han }: StockDocument, say: Say): Report {
  const [first, ...others] = places as readonly [StockPlace, ...StockPlace[]];
  return {
    span: spanOf(first, phrase),
    message: say(
      '“{0}”在 {1} 字里用了 {2} 处，读者会略过去：留一两处，其余写成具体的事',
      phrase,
      han,
      places.length,
    ),
    related: others
      .slice(0, LINKED)
      .map((place) => ({ span: spanOf(place, phrase), message: say('这里也用了“{0}”', phrase) })),
    data: { phrase, places: places.length, han, ...(mayBeTerm(first.hit, phrase) ? { term: phrase } : {}) },
  };
}

/** Whether the phrase can be somebody's term: what is more than an adverb, and has no slot. */
function mayBeTerm({ adverb }: StockHit, phrase: string): boolean {
  return phrase !== adverb && !phrase.includes('…');
}

/** All of the phrase, or of it the adverb that is told of. */
function spanOf({ hit, span }: StockPlace, phrase: string): Span {
  return hit.adverb === phrase ? { start: span.start, end: span.start + phrase.length } : span;
}

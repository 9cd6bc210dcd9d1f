import { type StockDocument, type StockPlace, stockByDocument } from '../../phrases/by-document.ts';
import type { Span } from '../../text/span.ts';
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
/** So many other places are linked. */
const LINKED = 20;

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

/** What stands too often in the document: phrases first, then adverbs, without the places of the phrases told of. */
function tooMuchIn(document: StockDocument, text: string): Repeated[] {
  const isTooMuch = tooMuch(document, text);
  const phrases = grouped(document, document.places, ({ hit }) => hit.phrase).filter(isTooMuch);
  const told = new Set(phrases.flatMap(({ places }) => places));
  const left = document.places.filter((place) => place.hit.adverb !== undefined && !told.has(place));
  const adverbs = grouped(document, left, ({ hit }) => hit.adverb ?? '').map((one) => ({
    ...one,
    isLight: true,
  }));
  return [...phrases, ...adverbs.filter(isTooMuch)];
}

/** `places` by what `phraseOf` gives, without phrases that are in the document's title. */
function grouped(
  { part }: StockDocument,
  places: readonly StockPlace[],
  phraseOf: (place: StockPlace) => string,
): Repeated[] {
  const groups = new Map<string, StockPlace[]>();
  for (const place of places) {
    const phrase = phraseOf(place);
    const known = groups.get(phrase);
    if (known === undefined) groups.set(phrase, [place]);
    else known.push(place);
  }
  return [...groups]
    .filter(([phrase]) => !phrase.split('…').every((words) => part.title.includes(words)))
    .map(([phrase, found]) => ({ phrase, isLight: found[0]?.hit.isLight === true, places: found }));
}

function tooMuch({ han }: StockDocument, text: string): (repeated: Repeated) => boolean {
  const usual = LEAST + Math.max(0, Math.floor((han - SHORT_DOCUMENT) / HAN_FOR_ONE_MORE));
  return ({ places, isLight }) => {
    const least = isLight ? usual * PATIENCE : usual;
    const contexts = Math.max(LEAST_CONTEXTS, places.length / 2);
    return places.length >= least && usesOf(places) >= least && contextsOf(text, places) >= contexts;
  };
}

/** How many sentences that are no headings `places` stand in. */
function usesOf(places: readonly StockPlace[]): number {
  const body = places.filter(({ hit }) => !hit.inHeading);
  return new Set(body.map(({ hit, paragraph }) => paragraph.span.start + hit.sentence.start)).size;
}

function contextsOf(text: string, places: readonly StockPlace[]): number {
  const contexts = places.map(({ hit, span }) =>
    hit.words.length > 1 ? text.slice(span.start, span.end) : text.slice(span.end, span.end + CONTEXT),
  );
  return new Set(contexts).size;
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
    data: { phrase, places: places.length, han, ...(phrase.includes('…') ? {} : { term: phrase }) },
  };
}

/** All of the phrase, or of it the adverb that is told of. */
function spanOf({ hit, span }: StockPlace, phrase: string): Span {
  return hit.adverb === phrase ? { start: span.start, end: span.start + phrase.length } : span;
}

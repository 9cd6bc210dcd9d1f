import type { Draft } from '../../document/draft.ts';
import { textAt } from '../../text/span.ts';
import { foundByPart, type Place } from '../found-by-part.ts';
import type { Rule } from '../rule.ts';
import { type LooseNumber, looseNumbersView } from './breaks/page-numbers.ts';

/** A page's number, or a counter of the web page, that was copied into the text: 按照乡镇 3 行政人员. */
export const pageNumber: Rule = {
  id: 'finish/page-number',
  severity: 'information',
  title: '正文里夹着页码',
  check(draft, { say }, report) {
    for (const { places } of foundByPart(draft, looseNumbersView)) {
      for (const { found, span } of pageNumbersAmong(draft, places)) {
        report({
          span,
          message:
            found.kind === 'counter'
              ? say('“{0}”是网页上的计数，不是正文', String(found.value))
              : say('“{0}”像是页码，夹在了正文里', String(found.value)),
          fixes: [
            {
              title: say('删去“{0}”', textAt(draft.text, span).trim()),
              edits: [{ span, text: '' }],
              safe: false,
            },
          ],
        });
      }
    }
  },
};

type Loose = Place<LooseNumber>;

/** Fewer numbers that rise by one are no pages. */
const LEAST = 3;
/** A page holds at least this many characters (UTF-16 units). */
const PAGE = 80;

/**
 * Numbers that rise through the document from page to page, and those that can be nothing else: — 3 — alone on its line, a
 * number between the halves of a broken sentence, 262万⏎1元.
 */
function pageNumbersAmong(draft: Draft, places: readonly Loose[]): Loose[] {
  const rising = new Set(
    longestRise(places.filter(({ found, span }) => mayRise(found, textAt(draft.text, span)))),
  );
  return places.filter((place) => rising.has(place) || isPlain(draft, place));
}

/** A bare number on a line of its own may be a cell of a table. */
function mayRise({ kind }: LooseNumber, written: string): boolean {
  return kind === 'between' || (kind === 'alone' && /[—–\-－·•/／]/.test(written));
}

function isPlain(draft: Draft, { found, span, paragraph }: Loose): boolean {
  const before = draft.paragraphs[paragraph - 1]?.text ?? '';
  switch (found.kind) {
    case 'counter':
      return true;
    case 'alone':
      return (
        /[—–\-－]/.test(textAt(draft.text, span)) || isBroken(before, draft.paragraphs[paragraph + 1]?.text)
      );
    case 'head':
      return /[0-9][万萬亿億千百]$/.test(before);
    case 'between':
      return false;
  }
}

/** Prose that stops in the middle of a sentence, and a line that opens none of its own. */
function isBroken(before: string, after: string | undefined): boolean {
  return (
    before.length >= 30 &&
    /[\u3400-\u9fff，、]$/.test(before) &&
    /^[\u3400-\u9fff]/.test(after ?? '') &&
    before.includes('，')
  );
}

/** A number with the one before it in its run. */
interface Step {
  readonly place: Loose;
  readonly before: Step | undefined;
  readonly length: number;
}

/** The longest run of numbers of which each is one more than the last, or two where a page's number was lost. */
function longestRise(places: readonly Loose[]): Loose[] {
  const ends = new Map<number, Step>();
  let best: Step | undefined;
  for (const place of places) {
    const { value } = place.found;
    const before = [ends.get(value - 1), ends.get(value - 2)].find(
      (step) => step !== undefined && place.span.start - step.place.span.end >= PAGE,
    );
    const step: Step = { place, before, length: (before?.length ?? 0) + 1 };
    if (step.length >= (ends.get(value)?.length ?? 0)) ends.set(value, step);
    if (step.length > (best?.length ?? LEAST - 1)) best = step;
  }
  const rise: Loose[] = [];
  for (let step = best; step !== undefined; step = step.before) rise.push(step.place);
  return rise;
}

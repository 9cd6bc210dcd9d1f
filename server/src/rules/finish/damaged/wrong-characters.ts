import list from '../../../../data/wrong-characters.tsv';
import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { createMatcher, longestLeftmost, type Matcher } from '../../../phrases/matcher.ts';
import { once } from '../../../text/once.ts';
import { quotationsIn } from '../../../text/quotations.ts';
import { rowsOf } from '../../../text/rows.ts';
import { type Span, shifted, touching } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';
import { isGuarded } from '../words/guarded.ts';
import { annotatedView } from './annotations.ts';
import { scannedIn } from './scanned.ts';
import { isTraditionalView } from './script.ts';

/** A row of server/data/wrong-characters.tsv. */
export interface WrongCharacter {
  readonly wrong: string;
  readonly right: string;
  readonly guards: readonly string[];
  readonly text: string;
  readonly isSure: boolean;
}

interface Place extends Span {
  readonly wrong: string;
  readonly right: string;
  /** In which texts the place is wrong, as in the list. */
  readonly text: string;
  /** Whether `right` fits in every sentence, and this is no quotation. */
  readonly isSure: boolean;
}

/** The rows of server/data/wrong-characters.tsv. */
export const wrongCharacters: () => readonly WrongCharacter[] = once(() =>
  rowsOf(list, 5).map(([wrong = '', right = '', guards = '', text = '', fix = '']) => ({
    wrong,
    right,
    guards: guards === '-' ? [] : guards.split(' '),
    text,
    isSure: fix === 'yes',
  })),
);

const matcher: () => Matcher = once(() => createMatcher(wrongCharacters().map(({ wrong }) => wrong)));

/** One of these stands in every row of the list: most paragraphs need no closer look. */
const TELLING = /[臵℅﹁〃－—著簽旳]/;

/** 二O二四年, 二00五年: letters and figures for 〇. */
const ZERO = /[一二三四五六七八九〇○零](?:[OoＯｏ0０一二三四五六七八九〇○零]{1,3})(?=[年〕\]])/g;
const ZERO_IN_HAN = /[一二三四五六七八九〇○零][OoＯｏ0０]/;
const WRONG_ZERO = /[OoＯｏ0０]/g;

const placesView: ParagraphView<readonly Place[]> = {
  name: 'wrong characters',
  compute(text) {
    const places = [
      ...listed(text),
      ...zeros(text),
      ...scannedIn(text).map((one) => ({ ...one, text: 'any', isSure: false })),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    if (places.length === 0) return [];
    const quoted = touching(places, quotationsIn(text));
    return places.map((place) => ({ ...place, isSure: place.isSure && !quoted.has(place) }));
  },
};

function listed(text: string): Place[] {
  if (!TELLING.test(text)) return [];
  const places = matcher()(text).flatMap(({ start, end, word }) =>
    wrongCharacters()
      .filter((row) => row.wrong === word && !isGuarded(row, text, start))
      .map(({ wrong, right, text: where, isSure }) => ({ start, end, wrong, right, text: where, isSure })),
  );
  return longestLeftmost(places);
}

function zeros(text: string): Place[] {
  if (!ZERO_IN_HAN.test(text)) return [];
  return [...text.matchAll(ZERO)].flatMap(({ index, 0: wrong }) => {
    const right = wrong.replace(WRONG_ZERO, '〇');
    return wrong === right
      ? []
      : [{ start: index, end: index + wrong.length, wrong, right, text: 'any', isSure: true }];
  });
}

/** One report for each character that stands for another: 设臵, 二O二四年, 隨著. */
export function wrongCharacterReports(draft: Draft, say: Say): Report[] {
  return draft.found(placesView).flatMap(({ paragraph, found }) =>
    found
      .filter(({ text }) => isOf(text, draft))
      .map(({ wrong, right, isSure, ...place }) => {
        const span = shifted({ start: place.start, end: place.end }, paragraph.span.start);
        return {
          span,
          message: say('用字有误：“{0}”应为“{1}”', wrong, right),
          fixes: [{ title: say('改为“{0}”', right), edits: [{ span, text: right }], safe: isSure }],
          data: { wrong, right },
        };
      }),
  );
}

function isOf(text: string, draft: Draft): boolean {
  switch (text) {
    case 'converted':
      return draft.view(annotatedView).length > 0;
    case 'simplified':
      return !draft.view(isTraditionalView);
    case 'both':
      return isOf('simplified', draft) || isOf('converted', draft);
    default:
      return true;
  }
}

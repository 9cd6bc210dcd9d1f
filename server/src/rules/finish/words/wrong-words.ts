import list from '../../../../data/wrong-words.tsv';
import type { ParagraphView } from '../../../document/draft.ts';
import { createMatcher, longestLeftmost, type Matcher } from '../../../phrases/matcher.ts';
import { once } from '../../../text/once.ts';
import { quotationsIn } from '../../../text/quotations.ts';
import { rowsOf } from '../../../text/rows.ts';
import { type Span, touching } from '../../../text/span.ts';
import { isGuarded } from './guarded.ts';
import { misreadTens } from './misread-tens.ts';
import { untilDates } from './until.ts';

/** A row of server/data/wrong-words.tsv. `yes`: the right form fits every sentence; `hint`: the wrong one is no error. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  readonly guards: readonly string[];
  readonly fix: 'yes' | 'ask' | 'hint';
  readonly why: string;
}

/** A wrong word where it stands in a paragraph. */
export interface WrongWordPlace extends Span {
  readonly word: WrongWord;
  /** In quotation marks: the words of somebody else. */
  readonly quoted: boolean;
}

const SLOT = '…';
const LONGEST_SLOT = 12;
const CLAUSE_ENDS = '，。；：！？、,;:!?…（）()“”《》';

/** 截止 before a date, which no row can tell. */
const UNTIL: WrongWord = {
  wrong: '截止',
  right: '截至',
  guards: [],
  fix: 'ask',
  why: '“截止”指到期停止，“截至”指到某时为止',
};

/** 是 for 十, which no row can tell from 二是. */
const TEN: WrongWord = { wrong: '是', right: '十', guards: [], fix: 'ask', why: '这里是个数目' };

/** All rows of the list. Throws a RangeError where one says neither yes, ask nor hint. */
export const wrongWords: () => readonly WrongWord[] = once(() =>
  rowsOf(list, 5).map(([wrong = '', right = '', guards = '', fix = '', why = '']) => {
    if (fix !== 'yes' && fix !== 'ask' && fix !== 'hint') throw new RangeError(`${wrong}: fix is ${fix}`);
    return { wrong, right, guards: guards === '-' ? [] : guards.split(' '), fix, why };
  }),
);

/** The rows by what stands before their slot, or by the whole word, and all of these words. */
interface Lookup {
  readonly match: Matcher;
  readonly rows: ReadonlyMap<string, readonly WrongWord[]>;
}

const lookup: () => Lookup = once(() => {
  const rows = new Map<string, WrongWord[]>();
  for (const word of wrongWords()) {
    const head = word.wrong.split(SLOT)[0] as string;
    rows.set(head, [...(rows.get(head) ?? []), word]);
  }
  return { match: createMatcher(rows.keys()), rows };
});

/** The wrong words of a paragraph, but for those in book title marks: titles are quoted as they are. */
export const wrongWordsView: ParagraphView<readonly WrongWordPlace[]> = {
  name: 'wrong words',
  compute(text) {
    const { match, rows } = lookup();
    const listed = match(text).flatMap(({ start, word: head }) =>
      (rows.get(head) ?? []).flatMap((word) => {
        const end = endOf(word.wrong, text, start);
        return end === undefined || isGuarded(word, text, start) ? [] : [{ start, end, word }];
      }),
    );
    const places = [
      ...listed,
      ...untilDates(text).map((span) => ({ ...span, word: UNTIL })),
      ...misreadTens(text).map((span) => ({ ...span, word: TEN })),
    ];
    if (places.length === 0) return [];
    const chosen = longestLeftmost(places.sort((a, b) => a.start - b.start || b.end - a.end));
    const quoted = touching(chosen, quotationsIn(text));
    return chosen
      .map((place) => ({ ...place, quoted: quoted.has(place) }))
      .filter(({ start, quoted: inMarks }) => !(inMarks && isInTitle(text, start)));
  },
};

/** The end of `wrong` that begins at `start`, through its slot if it has one; undefined where it does not stand there. */
function endOf(wrong: string, text: string, start: number): number | undefined {
  const [head = '', tail] = wrong.split(SLOT);
  const from = start + head.length;
  if (tail === undefined) return from;
  for (let at = from; at < from + LONGEST_SLOT && at < text.length; at++) {
    if (text.startsWith(tail, at) && at > from) return at + tail.length;
    if (CLAUSE_ENDS.includes(text[at] as string)) return undefined;
  }
  return undefined;
}

/** Longer titles than this are not looked back for. */
const LONGEST_TITLE = 60;

function isInTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

import type { Ordinal } from '../ordinal.ts';
import {
  AFTER_POINT,
  BRACKETED,
  BRACKETED_HAN,
  CIRCLED,
  DIGITS,
  DOTTED,
  GAP,
  HAN,
  type MarkerFound,
  ordinalFrom,
} from './marker.ts';
import { glyphScheme, goesOn, opensArabic, opensBracket, opensHan, opensRank, opensVerb } from './opening.ts';
import { sequenceOrdinal } from './sequence.ts';

/**
 * One pass over a paragraph for everything that looks like a number of a list. Every repetition is bounded,
 * so the pass is linear in the text.
 */
const CANDIDATE = new RegExp(
  [
    `(?<verb>${HAN})${GAP}(?<word>[是要抓])`,
    `第(?<rank>${HAN}|${DIGITS})(?:是(?!否)|[，,、：:]|(?=要[^务素点]))`,
    `其(?<qi>[一二三四五六七八九十])(?=[，,、：:是])`,
    `[（(]${GAP}(?<hanBracket>${HAN})${GAP}[）)]`,
    `[（(]${GAP}(?<arabicBracket>${DIGITS})${GAP}[）)]`,
    `(?<![0-9０-９.．])(?<arabic>${DIGITS})(?:[、．]|[.]${AFTER_POINT}|[，,](?![0-9０-９]))`,
    `(?<![0-9０-９.．（(])(?<half>${DIGITS})[）)]`,
    `(?<han>${HAN})、`,
    `(?<glyph>${CIRCLED}|${BRACKETED}|${BRACKETED_HAN}|${DOTTED})`,
    '(?<sequence>首先|其次|再次|再者|最后|另一方面|一方面)',
  ].join('|'),
  'g',
);

/** What stands before a marker: the end of a sentence, the end of a clause, or a word it may belong to. */
type Before = 'sentence' | 'clause' | 'blank' | 'word';

const SENTENCE_END = /[。；：！？;:!?”’"）)】》…]/;
const CLAUSE_END = /[，,、.．—“‘]/;
const OPENING_QUOTE = /[“‘"]/;
const LEADS_IN = /[：:]/;
/** Behind these no comma is needed: 但是第一，…。第二，… */
const LINK = /(?:但是?|然而|而且|因为|由于|所以|因此|这就是|也就是|就是|即)$/;
const LONGEST_LINK = 3;
/** Behind a closing mark a number in brackets is the number of a note: “……”⑷, （长征）⒃ */
const CLOSING = /[”’"）)》]/;

/**
 * Most ordinals read in one paragraph. The longest list of the published texts has 130 items; a paragraph with
 * more numbers than this is no list, and what stands behind them is prose.
 */
const MOST_ORDINALS = 1000;

/** The ordinals of `text` from offset `from` on, in order; `from` is where the opening marker ends. */
export function inlineOrdinals(text: string, from: number): Ordinal[] {
  const ordinals: Ordinal[] = [];
  for (const match of text.slice(from).matchAll(CANDIDATE)) {
    const ordinal = read(text, from + match.index, match[0], match.groups ?? {}, from);
    if (ordinal !== undefined) ordinals.push(ordinal);
    if (ordinals.length === MOST_ORDINALS) break;
  }
  return ordinals;
}

type Groups = Readonly<Record<string, string | undefined>>;

function read(
  text: string,
  start: number,
  marker: string,
  groups: Groups,
  from: number,
): Ordinal | undefined {
  const before = start === from || opensAttachments(text, start) ? 'sentence' : whatStandsBefore(text, start);
  if (groups.sequence !== undefined) {
    if (before !== 'word') return sequenceOrdinal(text, start, false);
    return groups.sequence === '首先' ? sequenceOrdinal(text, start, false, true) : undefined;
  }
  const rest = text.slice(start + marker.length, start + marker.length + 12);
  const head = text.slice(Math.max(0, start - LONGEST_LINK), start);
  const previous = head.at(-1) ?? '';
  const kind = KINDS.find(({ group }) => groups[group] !== undefined);
  const weight = kind?.judge({ before, head, previous, rest, marker, word: groups.word ?? '' });
  if (kind === undefined || weight === undefined) return undefined;
  const written = groups[kind.group] as string;
  const found: MarkerFound = {
    scheme: kind.group === 'glyph' ? glyphScheme(written) : kind.scheme,
    word: groups.word ?? '',
    written,
    numeralStart: start + marker.indexOf(written),
    start,
    end: start + marker.length,
    opening: false,
    weak: weight === 'weak',
  };
  return ordinalFrom(found);
}

/** 附件1.… as the head of a list of attachments, whose 2. opens the next line. */
function opensAttachments(text: string, start: number): boolean {
  return start === 2 && text.startsWith('附件');
}

function whatStandsBefore(text: string, start: number): Before {
  const previous = text[start - 1] ?? '';
  if (SENTENCE_END.test(previous)) return 'sentence';
  // 内容如下：“一、…；二、…”
  if (OPENING_QUOTE.test(previous) && LEADS_IN.test(text[start - 2] ?? '')) return 'sentence';
  if (CLAUSE_END.test(previous)) return 'clause';
  if (!/\s/.test(previous)) return 'word';
  return SENTENCE_END.test(text[start - 2] ?? '') ? 'sentence' : 'blank';
}

interface Place {
  readonly before: Before;
  /** The last characters before the marker, and the one right before it. */
  readonly head: string;
  readonly previous: string;
  /** The first characters behind it. */
  readonly rest: string;
  readonly marker: string;
  readonly word: string;
}

/** How far a marker in this place can be trusted; undefined where it is a word or a reference. */
type Weight = 'strong' | 'weak' | undefined;

interface Kind {
  readonly group: string;
  readonly scheme: MarkerFound['scheme'];
  judge(place: Place): Weight;
}

/** 唯一是, 统一要, 第一要务, 之一是: the number ends a word. */
const ENDS_A_WORD = /[第唯统之其同归专单万不划一二三四五六七八九十]/;
/** 第（一）项, 前款（二）和（三）: a reference to an item. */
const REFERS = /[第项款条目和或至及与、]/;

const after = (place: Place, opens: (rest: string) => boolean): Weight =>
  place.before === 'sentence' && opens(place.rest) ? 'strong' : undefined;

const bracket = (place: Place): Weight => {
  if (!opensBracket(place.rest) || REFERS.test(place.previous)) return undefined;
  if (CLOSING.test(place.previous)) return 'weak';
  return place.before === 'sentence' || place.before === 'clause' ? 'strong' : 'weak';
};

const glyph = ({ before, previous }: Place): Weight =>
  before === 'word' || CLOSING.test(previous) ? 'weak' : 'strong';

const KINDS: readonly Kind[] = [
  {
    group: 'verb',
    scheme: 'verb',
    judge: ({ before, previous, rest, word }) => {
      // “五抓” in quotation marks names a slogan.
      if (!opensVerb(rest, word) || /^[”"]/.test(rest)) return undefined;
      if (before !== 'word') return 'strong';
      return word === '抓' || ENDS_A_WORD.test(previous) ? undefined : 'weak';
    },
  },
  {
    group: 'rank',
    scheme: 'rank',
    judge: ({ before, head, rest, marker }) => {
      if (!opensRank(rest)) return undefined;
      const isMarked = /[是，,、：:]$/.test(marker);
      if (before === 'word') return isMarked && LINK.test(head) ? 'strong' : undefined;
      return before !== 'blank' || isMarked ? 'strong' : undefined;
    },
  },
  { group: 'qi', scheme: 'qi', judge: ({ before }) => (before === 'word' ? undefined : 'strong') },
  { group: 'hanBracket', scheme: 'han-bracket', judge: bracket },
  { group: 'arabicBracket', scheme: 'arabic-bracket', judge: bracket },
  {
    group: 'arabic',
    scheme: 'arabic',
    judge: (place) => {
      if (!opensArabic(place.rest) || place.before === 'word') return undefined;
      // 三个方面，1、…；2、…: what follows tells whether it is an item.
      if (place.before === 'clause') return /^[1１][、.．]/.test(place.marker) ? 'weak' : undefined;
      return place.before === 'blank' || /[，,]$/.test(place.marker) ? 'weak' : 'strong';
    },
  },
  { group: 'half', scheme: 'half-bracket', judge: (place) => after(place, () => true) },
  {
    group: 'han',
    scheme: 'han',
    judge: (place) =>
      goesOn(place.rest, place.marker.slice(0, -1), '、') ? undefined : after(place, opensHan),
  },
  { group: 'glyph', scheme: 'circled', judge: glyph },
];

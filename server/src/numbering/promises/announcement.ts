import type { ParagraphView } from '../../document/draft.ts';
import { type NumeralSystem, parseDigits, parseHan } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import * as words from './words.ts';

/** A number that tells how many things are listed: 三点意见 in “下面，我讲三点意见”. Offsets are UTF-16. */
export interface Announcement {
  /** The number and what it counts, quotation marks included: 四个方面 “四个差距” */
  readonly span: Span;
  /** The number alone: what a correction rewrites. */
  readonly numeral: Span;
  /** Undefined for 几 and 若干. */
  readonly value: number | undefined;
  readonly system: NumeralSystem;
  /** 个, 点, 项 …; empty in slogans such as “五抓”. */
  readonly measure: string;
  /** What is counted, as far as it is known: 意见, 坚持; may be empty. */
  readonly noun: string;
  /** `back` for 以上三项 and 这五个方面; `beside` for 甲、乙等八件 and 三者: what is counted stands right before. */
  readonly aim: 'ahead' | 'back' | 'beside';
  /** 以下四个方面, 讲三点意见: a list must follow, though not at once; 以上四项: one must stand before. */
  readonly points: boolean;
  /** The noun counts the items of lists, and nothing else: 方面, 意见, 要求. */
  readonly countsItems: boolean;
  /** In quotation marks: a slogan, unless its list opens at once. */
  readonly quoted: boolean;
}

const PLAIN = `(?<count>${words.COUNT}|${words.SOME})(?<measure>${words.MEASURE})`;
const SLOGAN = `“(?<slogan>${words.COUNT})(?<rest>[^“”，。；：、！？,;:!?0-9]{1,8})”`;
const SHORT = `(?<short>${words.COUNT})(?<what>[\\p{Script=Han}]{1,3})(?=[：:])`;
/** 原因有三：, 理由有二， */
const BARE = `(?<=有)(?<bare>${words.COUNT})(?=[：:，,。；;])`;
const CANDIDATE = new RegExp(`${SLOGAN}|${PLAIN}|${SHORT}|${BARE}`, 'gu');

/** Announcements read in one paragraph; no prose comes near. */
const MOST = 200;

/** Everything in a paragraph that announces how many things are listed; offsets count from its start. */
export function readAnnouncements(text: string): Announcement[] {
  const found: Announcement[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    if (found.length === MOST) break;
    const one = read(text, match.index, match[0], match.groups as Groups);
    if (one !== undefined && one.value !== 1 && one.value !== 0 && !isNamed(text, one.span.start))
      found.push(one);
  }
  return found;
}

/** What a paragraph announces to be listed, in the order of its text. */
export const announcementsView: ParagraphView<readonly Announcement[]> = {
  name: 'announcements',
  compute: readAnnouncements,
};

type Groups = Readonly<Record<string, string | undefined>>;

function read(text: string, start: number, matched: string, groups: Groups): Announcement | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  if (groups.slogan !== undefined) {
    return words.PERIOD.test(groups.rest ?? '') ? undefined : slogan(start, matched, groups);
  }
  if (words.NOT_A_COUNT_AFTER.test(before) || words.RANKED.test(matched)) return undefined;
  if (groups.short !== undefined) return short(start, groups);
  if (groups.bare !== undefined)
    return words.COUNTED_BEFORE.test(before) ? bare(start, groups.bare) : undefined;
  const { count = '', measure = '' } = groups;
  const end = start + matched.length;
  const after = text.slice(end, end + 16);
  if (words.NEVER_LISTED.test(after)) return undefined;
  const noun = nounIn(measure, after);
  const isCounted =
    words.LIST_NOUNS.includes(noun.word) || (noun.word === '' && words.COUNTED_BEFORE.test(before));
  const countsItems = isCounted || measure === '点' || measure === '方面';
  return {
    ...numberOf(count, start),
    span: { start, end: end + noun.end },
    measure,
    noun: noun.word,
    aim: aimOf(before, measure),
    points: words.POINTS.test(before) || (isSpoken(measure, noun.word) && words.SPEAKS.test(before)),
    countsItems,
    quoted: false,
  };
}

function aimOf(before: string, measure: string): Announcement['aim'] {
  if (measure === '者' || before.endsWith('等')) return 'beside';
  return words.LOOKS_BACK.test(before) ? 'back' : 'ahead';
}

/** “四个差距”, “五抓” */
function slogan(start: number, matched: string, { slogan: count = '', rest = '' }: Groups): Announcement {
  const measure = new RegExp(`^${words.MEASURE}`).exec(rest)?.[0] ?? '';
  return {
    ...numberOf(count, start + 1),
    span: { start, end: start + matched.length },
    measure: rest.length > measure.length ? measure : '',
    noun: rest.length > measure.length ? rest.slice(measure.length) : rest,
    aim: 'ahead',
    points: false,
    countsItems: false,
    quoted: true,
  };
}

/** 把好四关：, 做到五必访： */
function short(start: number, { short: count = '', what = '' }: Groups): Announcement {
  return {
    ...numberOf(count, start),
    span: { start, end: start + count.length + what.length },
    measure: '',
    noun: what,
    aim: 'ahead',
    points: false,
    countsItems: false,
    quoted: false,
  };
}

/** 原因有三： */
function bare(start: number, count: string): Announcement {
  return {
    ...numberOf(count, start),
    span: { start, end: start + count.length },
    measure: '',
    noun: '',
    aim: 'ahead',
    points: false,
    countsItems: true,
    quoted: false,
  };
}

function numberOf(count: string, start: number): Pick<Announcement, 'numeral' | 'value' | 'system'> {
  const numeral = { start, end: start + count.length };
  if (/^[0-9]/.test(count)) return { numeral, value: parseDigits(count), system: 'arabic' };
  if (/^[０-９]/.test(count)) return { numeral, value: parseDigits(count), system: 'wide' };
  return { numeral, value: parseHan(count), system: 'han' };
}

const LIST_NOUN = `(?:${words.LIST_NOUNS.join('|')})`;
const NOUN = new RegExp(
  `^${words.QUALIFIER}{0,3}?的?(?<noun>${LIST_NOUN})(?!${words.MORE_OF_NOUN}|${LIST_NOUN})`,
  'u',
);
/** A clause of a few words: 三个坚持： */
const WHOLE = /^[\p{Script=Han}]{1,4}?(?=是?[：:，,。；;”])/u;

/** The noun behind the measure word and where it ends in `after`. */
function nounIn(measure: string, after: string): { word: string; end: number } {
  if (measure === '方面') {
    const counted = /^(?:的)?(?:工作|问题|要求|意见|内容|任务|措施|建议)/.exec(after)?.[0] ?? '';
    return { word: '方面', end: counted.startsWith('的') ? 0 : counted.length };
  }
  const known = NOUN.exec(after);
  if (known !== null) return { word: known.groups?.noun ?? '', end: known[0].length };
  const whole = WHOLE.exec(after)?.[0] ?? '';
  return { word: whole, end: whole.length };
}

function isSpoken(measure: string, noun: string): boolean {
  return words.SPOKEN.includes(noun) || (noun === '' && measure === '点');
}

/** Longest name looked for around a number (UTF-16 units). */
const NAME = 60;

/** Inside 《…》: part of a name. */
function isNamed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NAME), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

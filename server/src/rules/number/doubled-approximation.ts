import { once } from '../../text/once.ts';
import type { Span } from '../../text/span.ts';

/** 约50人左右 in a paragraph's text: it is said twice that the number is not exact. Offsets are UTF-16. */
export interface DoubledApproximation {
  readonly span: Span;
  /** The words that say the same: 约 and 左右. */
  readonly before: Span;
  readonly after: Span;
}

const NUMBER = '(?:[0-9]{1,9}(?:[.．][0-9]{1,4})?|[一二两三四五六七八九十百千几]{1,6})';
/** Words between the first word and the number. */
const LINK = '(?:在|为|有|是|占|达|需|要|用|花|需要|达到|占到|共有){0,1}';
/** Counting words, so that 二级以上 and 副高以上 are left alone. */
const UNIT =
  '[万亿]{0,2}(?:个百分点|个工作日|个小时|个月|工作日|小时|分钟|平方米|平方公里|立方米|公里|公斤|千克|公顷|美元|人次|学时|课时|[个人名户家次天日年亩吨斤元米件项场篇条部辆台套座处所倍岁字份头只%％])';
const FRACTION = '(?:[一二两三四五六七八九十百]{1,3}分之[一二两三四五六七八九十百]{1,3}|半数|一半)';
const AMOUNT = `(?:${NUMBER}${UNIT}|${FRACTION})`;

/** 签约, 节约, 附近 and their like end in a word that is none here. */
const ABOUT =
  '(?:大约|大概|约(?<![节签合公契预制履违解缔集相邀简隐俭条盟誓守失续毁爽大]约)(?![谈定束请见会法数]))';
const NEARLY = '(?:将近|接近|近(?<![附最临靠邻新远亲切将接]近))';
const OVER = '(?:超过|超出|突破|超(?<![赶反高]超)(?![过出])|逾)';
const LEAST = '(?:至少|最少|不少于|不低于|不得少于|不得低于)';

/** One way to say it twice. */
interface Doubling {
  /** A paragraph without one of each holds none of it. */
  readonly firsts: readonly string[];
  readonly seconds: readonly string[];
  /** The first word, what stands between, the second word. */
  readonly pattern: RegExp;
}

function doubling(
  firsts: readonly string[],
  seconds: readonly string[],
  ...words: readonly [string, string, string]
): Doubling {
  return { firsts, seconds, pattern: new RegExp(words.map((word) => `(${word})`).join(''), 'gu') };
}

const STOPS = '，。；：！？、0-9\\n';
const AROUND = '(?:左右|上下)(?![两岸侧手脚逢邻摇开级联贯一])';
const ODD = '[多余](?=[万亿]{0,2}\\p{Script=Han})';
const ABOVE = '以上(?!的?[级职])';
const DOUBLINGS = once(() => [
  doubling(
    ['约', '大概'],
    ['左右', '上下'],
    ABOUT,
    `${LINK}[^${STOPS}]{0,5}?${NUMBER}[^${STOPS}]{0,8}?`,
    AROUND,
  ),
  doubling(['约', '大概'], ['多', '余'], ABOUT, `${LINK}${NUMBER}`, ODD),
  // 12万余人次以上: the first word stands behind the figures.
  doubling(
    ['多', '余'],
    ['以上', '左右'],
    '(?<=[0-9十百千万亿])[多余]',
    UNIT,
    '(?:以上(?!的?[级职])|左右(?![两岸侧手]))',
  ),
  // 近20多年 are the last twenty years.
  doubling(['近'], ['多', '余'], NEARLY, NUMBER, `${ODD}(?!个?[年月天日周])`),
  doubling(['近'], ['左右'], NEARLY, AMOUNT, '左右(?![两岸侧手])'),
  doubling(['超', '突破', '逾'], ['以上'], OVER, `${LINK}${AMOUNT}`, ABOVE),
  doubling(
    ['至少', '最少', '不少于', '不低于', '不得'],
    ['以上'],
    LEAST,
    `[^${STOPS}一二两三四五六七八九十百千几]{0,8}${AMOUNT}`,
    ABOVE,
  ),
]);

/** The doubled approximations of a paragraph's text, in its order, none of them overlapping. */
export function doubledApproximations(text: string): DoubledApproximation[] {
  const found = DOUBLINGS().flatMap(({ firsts, seconds, pattern }) =>
    holds(text, seconds) && holds(text, firsts) ? [...text.matchAll(pattern)].map(doubledFrom) : [],
  );
  const ordered = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ordered.filter(
    ({ span }, index) => index === 0 || (ordered[index - 1]?.span.end ?? 0) <= span.start,
  );
}

function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function doubledFrom(match: RegExpExecArray): DoubledApproximation {
  const [whole, first = '', , second = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  return {
    span: { start, end },
    before: { start, end: start + first.length },
    after: { start: end - second.length, end },
  };
}

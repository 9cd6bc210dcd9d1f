import data from '../../data/protected-terms.tsv';
import { once } from '../text/once.ts';
import { quotationsIn } from '../text/quotations.ts';
import { rowsOf } from '../text/rows.ts';
import type { Span } from '../text/span.ts';
import { createMatcher, longestLeftmost, type WordMatch } from './matcher.ts';
import { spellingsOf } from './notation.ts';

/** What bodies and documents are called at the end of their names. */
const TAILS: ReadonlySet<string> = new Set([
  '委员会',
  '领导小组',
  '工作小组',
  '联席会议',
  '指挥部',
  '办公室',
  '工作专班',
  '的通知',
  '的意见',
  '的实施意见',
  '的若干意见',
  '的指导意见',
  '的决定',
  '的规定',
  '的若干规定',
  '的方案',
  '的实施方案',
  '的工作方案',
  '的办法',
  '的报告',
  '的请示',
  '的通报',
  '的函',
  '的批复',
  '的若干措施',
  '的若干政策措施',
]);

const terms = once(() => new Set(rowsOf(data, 2).flatMap(([row]) => spellingsOf(row as string))));
const find = once(() => createMatcher([...terms(), ...TAILS]));

/** Names and fixed wordings. */
export function protectedNames(): Iterable<string> {
  return terms();
}

/** What the names of bodies and documents end with. */
export function nameTails(): Iterable<string> {
  return TAILS;
}

/** A name without marks around it reaches back so far (UTF-16 units). */
const NAME_LENGTH = 50;
const STOP = /[，。！？；：,;:!?\s]/;
/** With what the names of documents begin. */
const ABOUT = '关于';

/**
 * The stretches of a paragraph that must be left as they are: quotations and titles, and names, the longest from the left
 * (全面从严治党). In order of kind, perhaps overlapping.
 */
export function protectedIn(text: string): Span[] {
  const matches = find()(text);
  return protectedAmong(text, {
    names: matches.filter(({ word }) => terms().has(word)),
    tails: matches.filter(({ word }) => TAILS.has(word)),
  });
}

/** The same, where the places of `protectedNames` and `nameTails` in `text` are known. */
export function protectedAmong(
  text: string,
  { names, tails }: { readonly names: readonly WordMatch[]; readonly tails: readonly WordMatch[] },
): Span[] {
  return [
    ...quotationsIn(text),
    ...longestLeftmost(names),
    ...tails.flatMap((tail) => unmarkedName(text, tail)),
  ];
}

/** 关于进一步加强…的意见 without 《》, and 全面深化…领导小组. */
function unmarkedName(text: string, { start, end, word }: WordMatch): Span[] {
  const from = clauseStart(text, start);
  if (!word.startsWith('的')) return start - from > 2 ? [{ start: bodyStart(text, from, start), end }] : [];
  const about = text.slice(from, start).lastIndexOf(ABOUT);
  return about < 0 ? [] : [{ start: from + about, end }];
}

/** The name of a body is shorter than that of a document. */
const BODY_LENGTH = 16;

function bodyStart(text: string, from: number, end: number): number {
  const start = Math.max(from, end - BODY_LENGTH);
  return start + text.slice(start, end).lastIndexOf('、') + 1;
}

function clauseStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < NAME_LENGTH && !STOP.test(text[start - 1] as string)) start--;
  return start;
}

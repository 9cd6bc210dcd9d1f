import { formatHan } from '../../text/numerals.ts';
import type { Ordinal } from '../ordinal.ts';

/**
 * The ordinals inside a paragraph, those of them weak that its other words make doubtful: the second side of 一是正义的，一是
 * 非正义的, and 第二 where 第一 stands before it as a word (第一不怕，第二，…). `opening` is the one at its start.
 */
export function doubted(text: string, opening: Ordinal | undefined, inside: Ordinal[]): Ordinal[] {
  if (!inside.some(({ scheme }) => scheme === 'verb' || scheme === 'rank')) return inside;
  const all = opening === undefined ? inside : [opening, ...inside];
  const first = all.length - inside.length;
  return inside.map((ordinal, index) => {
    const at = index + first;
    return isSide(text, all, at) || isSpokenOn(text, all, at) ? { ...ordinal, weak: true } : ordinal;
  });
}

/** 一是…，一是…, and no 二是 behind them in the sentence: one thing and the other, not a list. */
function isSide(text: string, all: readonly Ordinal[], at: number): boolean {
  const here = all[at] as Ordinal;
  if (here.scheme !== 'verb' || here.value !== 1) return false;
  const before = all[at - 1];
  const after = all[at + 1];
  const isSecond = before !== undefined && areSides(text, before, here);
  const isFirst = after !== undefined && areSides(text, here, after);
  if (!isFirst && !isSecond) return false;
  const next = all[isFirst ? at + 2 : at + 1];
  return next?.scheme !== 'verb' || next.value !== 2;
}

function areSides(text: string, one: Ordinal, other: Ordinal): boolean {
  const isSame = one.scheme === 'verb' && other.scheme === 'verb' && one.word === other.word;
  if (!isSame || one.value !== 1 || other.value !== 1) return false;
  return !/[。；;！!？?]/.test(text.slice(one.span.end, other.span.start));
}

/** 第一书记 and 第一时间 are words that count nothing. */
const NAMED = '(?![书线时产季次届批名要个位期章条节部类代方责])';

/** The number before this one stands in front of it at the head of a clause, but is no marker. */
function isSpokenOn(text: string, all: readonly Ordinal[], at: number): boolean {
  const { scheme, value, span } = all[at] as Ordinal;
  if (scheme !== 'rank' || value < 2) return false;
  if (all.slice(0, at).some((one) => one.scheme === 'rank' && one.value === value - 1)) return false;
  const spoken = new RegExp(`(?:^|[。，；：！？,;:!?])第${formatHan(value - 1)}${NAMED}`);
  return spoken.test(text.slice(Math.max(0, span.start - NEAR), span.start));
}

/** How far back such a number counts (UTF-16 units). */
const NEAR = 200;

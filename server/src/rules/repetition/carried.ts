import type { PlacedReuse } from '../../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../../document/draft.ts';
import type { OwnFacts } from '../../document/own-facts.ts';
import { yearIn, yearLike, yearOf } from '../../document/years.ts';
import { contains, type Span } from '../../text/span.ts';

/** Something of the old document that a carried-over passage still holds, and what the draft has in its place. */
export interface Carried {
  readonly kind: 'year' | 'session' | 'unit' | 'figures';
  readonly span: Span;
  /** It may have been left on purpose: a year in the name of a document, the last one of a range. */
  readonly isDoubtful?: true;
  /** What could stand there instead, the likeliest first; empty where only the writer knows. */
  readonly instead: readonly string[];
}

/** A year with its 年. */
const YEAR =
  /(?<![0-9])(?:((?:19|20)[0-9]{2})|([一二][九〇○零][〇○零一二三四五六七八九]{2}))(?=年)(?!年(?:版|修订|修正|制定|第[0-9一二三四五六七八九十百]+(?:号|期|次修)))/g;
/** What stands before the last year of a range: 2021—, 2021年至. */
const RANGE = /[0-9年][—–\-~～至到]{1,2}$/;
/** Those above every writer are named by whoever follows them. */
const SUPERIOR = /^(?:国务院|中共中央|中央|全国)/;
/** The times by which figures become old. */
const TIMELY = /今年|去年|上年|本年|全年|同比|上半年|下半年|一季度|二季度|三季度|四季度|截至|截止|目前/;
const FIGURE =
  /[0-9]+(?:\.[0-9]+)?(?:%|％|个百分点|亿元|万元|万吨|亿斤|万人次|万人|万户|万亩|万件|公里|平方米|平方公里)/g;
const TITLE = ['《', '》'] as const;
const NUMBER = ['〔', '〕'] as const;

/** What `reuse` carried over from a document of another year, session or unit, as far as both say which is theirs. */
export function carriedIn(draft: Draft, reuse: PlacedReuse, own: OwnFacts): Carried[] {
  const { thereFacts: there } = reuse;
  if (there === undefined) return [];
  const equal = joined(reuse.equal.map(({ here }) => here));
  const isCarried = ({ span, isDoubtful }: Carried): boolean =>
    equal.some((stretch) => contains(stretch, span)) &&
    !isBetween(draft.text, span, NUMBER) &&
    (isDoubtful === true || !isBetween(draft.text, span, TITLE));
  const carried: Carried[] = [
    ...years(draft.text, reuse, own, there),
    ...sessions(draft.text, reuse.here, own, there),
    ...units(draft.text, reuse.here, own, there),
  ];
  return [...carried, ...figures(draft.text, reuse, own, there)].filter(isCarried);
}

function years(text: string, reuse: PlacedReuse, own: OwnFacts, there: OwnFacts): Carried[] {
  const now = own.year;
  const then = there.year ?? yearIn(`${reuse.document.name.match(/(?:19|20)[0-9]{2}/)?.[0] ?? ''}年`);
  if (now === undefined || then === undefined || then >= now) return [];
  const old = new Set(
    [then, then + 1, ...there.years].filter((year) => !own.years.includes(year) && year < now),
  );
  return matches(text, reuse.here, YEAR).flatMap(({ span, found }) => {
    const year = found[1] === undefined ? yearOf(found[2] as string) : Number(found[1]);
    if (!old.has(year)) return [];
    const isLast = RANGE.test(text.slice(Math.max(0, span.start - 3), span.start));
    const isDoubtful = isLast || isBetween(text, span, TITLE);
    if (isDoubtful && year !== then) return [];
    const likeliest = [year + now - then, now].map((instead) => yearLike(instead, found[0]));
    const carried = { kind: 'year' as const, span, instead: [...new Set(likeliest)] };
    return [isDoubtful ? { ...carried, isDoubtful } : carried];
  });
}

function sessions(text: string, here: Span, own: OwnFacts, there: OwnFacts): Carried[] {
  const [now, ...more] = own.sessions;
  if (now === undefined || more.length > 0) return [];
  return there.sessions
    .filter((session) => session !== now && session.includes('届') === now.includes('届'))
    .flatMap((session) => places(text, here, session))
    .map((span) => ({ kind: 'session' as const, span, instead: [now] }));
}

function units(text: string, here: Span, own: OwnFacts, there: OwnFacts): Carried[] {
  const { unit } = there;
  if (unit !== undefined && SUPERIOR.test(unit)) return [];
  if (unit === undefined || own.unit === undefined || own.unit === unit || own.unit.includes(unit)) return [];
  const full = places(text, here, unit).map((span) => ({
    kind: 'unit' as const,
    span,
    instead: [own.unit as string],
  }));
  const [short, ours] = [shortUnit(unit), shortUnit(own.unit)];
  if (short === undefined || ours === undefined || ours.includes(short)) return full;
  // 县水务局 in the paper of another bureau: it named itself there, and may be meant here.
  const abridged = places(text, here, short)
    .filter((span) => !full.some((whole) => contains(whole.span, span)) && !isBetween(text, span, TITLE))
    .map((span) => ({ kind: 'unit' as const, span, instead: [ours], isDoubtful: true as const }));
  return [...full, ...abridged];
}

/** 县水务局 of 砚湖县水务局: what a unit is called at home; undefined for a name without its place. */
function shortUnit(unit: string): string | undefined {
  return /^\p{Script=Han}{2,4}?([省市县区旗州]\p{Script=Han}{2,12}[局委办室院会社])$/u.exec(unit)?.[1];
}

/** The first figure of each sentence that speaks of a time which is over. */
function figures(text: string, { here }: PlacedReuse, own: OwnFacts, there: OwnFacts): Carried[] {
  if (own.year === undefined || there.year === undefined || there.year >= own.year) return [];
  return matches(text, here, /[^。！？\n]+/g).flatMap(({ span, found: [sentence] }) => {
    if (!TIMELY.test(sentence)) return [];
    const [first] = matches(text, span, FIGURE);
    return first === undefined ? [] : [{ kind: 'figures' as const, span: first.span, instead: [] }];
  });
}

function matches(text: string, within: Span, pattern: RegExp): { span: Span; found: RegExpExecArray }[] {
  // A character before the span belongs to its neighbours: patterns may look at it.
  const from = Math.max(0, within.start - 1);
  return [...text.slice(from, within.end + 1).matchAll(pattern)]
    .map((found) => ({
      found,
      span: { start: from + found.index, end: from + found.index + found[0].length },
    }))
    .filter(({ span }) => span.start >= within.start && span.end <= within.end + 1);
}

function places(text: string, within: Span, words: string): Span[] {
  const found: Span[] = [];
  for (
    let at = text.indexOf(words, within.start);
    at !== -1 && at < within.end;
    at = text.indexOf(words, at + 1)
  ) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** Whether the words stand between the two marks. */
function isBetween(
  text: string,
  { start, end }: Span,
  [opening, closing]: readonly [string, string],
): boolean {
  const near = text.slice(Math.max(0, start - 60), start);
  return near.lastIndexOf(opening) > near.lastIndexOf(closing) && text.slice(end, end + 60).includes(closing);
}

/** Equal stretches of a draft that only blanks and the like part, as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && span.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

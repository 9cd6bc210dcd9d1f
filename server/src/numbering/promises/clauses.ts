import type { ParagraphView } from '../../document/draft.ts';
import type { Span } from '../../text/span.ts';
import { type Announcement, readAnnouncements } from './announcement.ts';
import { startBefore } from './before.ts';
import { MOST_AMISS } from './words.ts';

/**
 * Unnumbered words that keep an announcement in its own sentence: 三个坚持：坚持A，坚持B，坚持C; 四个要件，
 * 即总体规划、环评 …; A、B、C三大产业. Offsets count from the paragraph's start.
 */
export interface Clauses {
  readonly spans: readonly Span[];
  /** Whether a reader counts them as the things announced beyond doubt, so that another number is a slip. */
  readonly certain: boolean;
}

/** The announcements of a paragraph that its own clauses keep or break; the others are left out. */
function readClauses(text: string): Map<number, Clauses> {
  const all = new Map<number, Clauses>();
  for (const announcement of readAnnouncements(text)) {
    if (announcement.value === undefined) continue;
    const found = ahead(text, announcement) ?? behind(text, announcement);
    if (found !== undefined) all.set(announcement.span.start, found);
  }
  return all;
}

/** The clauses of a paragraph by the offset at which the announced words begin. */
export const clausesView: ParagraphView<ReadonlyMap<number, Clauses>> = {
  name: 'clauses',
  compute: readClauses,
};

/** Between the announced words and the clauses that unfold them: ：, ，即, （, 的，就是. */
const UNFOLDS =
  /^[”"]?[\p{Script=Han}]{0,10}?[”"]?(?:[，,]?(?:即|就是|也就是|分别是|分别为|指的是)[：:，,“]?|[：:]|[（(](?:即)?)/u;
/** Longest sentence looked at (UTF-16 units). */
const SENTENCE = 400;
/** Words that leave something out or go on elsewhere. */
const OPEN_ENDED = /等(?:[，。；、）)]|$)|例如|比如|其中|包括|以及其他|等等|……/;

function ahead(text: string, announcement: Announcement): Clauses | undefined {
  const from = announcement.span.end;
  const unfolds = UNFOLDS.exec(text.slice(from, from + 24))?.[0];
  if (unfolds === undefined) return undefined;
  const start = from + unfolds.length;
  const sentence = sentenceFrom(text, start, /[（(]/.test(unfolds));
  if (sentence === undefined) return undefined;
  const clause = sentence.slice(0, sentence.search(/[，,；;]|$/));
  const levels = [
    namesIn(clause, start),
    ...[/[；;]/, /[，,；;]/].map((separator) => split(sentence, start, separator)),
    lastParted(text, split(clause, start, /、/), announcement.noun),
    lastParted(text, split(sentence, start, /[、，,；;]/), announcement.noun),
  ];
  const value = announcement.value as number;
  const counted =
    levels.find((spans) => spans.length === value) ?? heads(text, levels, announcement.noun, value);
  if (counted !== undefined) return { spans: counted, certain: false };
  if (OPEN_ENDED.test(sentence)) return undefined;
  const parallel = levels.find((spans) => spans.length > 1 && areParallel(text, spans, announcement.noun));
  if (parallel === undefined || Math.abs(parallel.length - value) > MOST_AMISS) return undefined;
  const finest = headed(text, levels.at(-1) ?? [], announcement.noun);
  return finest.length === parallel.length ? { spans: parallel, certain: true } : undefined;
}

/** From `start` to the end of the sentence, or of the bracket it stands in; undefined if that is far. */
function sentenceFrom(text: string, start: number, bracketed: boolean): string | undefined {
  const rest = text.slice(start, start + SENTENCE);
  const end = rest.search(bracketed ? /[）)]/ : /[。！？!?]/);
  if (end >= 0) return rest.slice(0, end);
  return rest.length < SENTENCE ? rest : undefined;
}

/** 《A》《B》和《C》 */
function namesIn(clause: string, offset: number): Span[] {
  return [...clause.matchAll(/《[^《》]{1,80}》/g)].map(({ index, 0: name }) => ({
    start: offset + index,
    end: offset + index + name.length,
  }));
}

function split(sentence: string, offset: number, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at <= sentence.length; at++) {
    if (at < sentence.length && !separator.test(sentence[at] as string)) continue;
    if (at > start) spans.push({ start: offset + start, end: offset + at });
    start = at + 1;
  }
  return spans;
}

/** 标准体系、信息体系和监管体系: the last two are parted where the first of them ends with the announced word. */
function lastParted(text: string, spans: Span[], noun: string): Span[] {
  const last = spans.at(-1);
  if (last === undefined || noun === '') return spans;
  const words = text.slice(last.start, last.end);
  for (const { index, 0: joint } of words.matchAll(/以及|[和与及]/g)) {
    if (!words.slice(0, index).endsWith(noun) || !words.endsWith(noun)) continue;
    const next = { start: last.start + index + joint.length, end: last.end };
    return [...spans.slice(0, -1), { start: last.start, end: last.start + index }, next];
  }
  return spans;
}

/** Clauses that begin or end with the announced word, where there are as many as announced. */
function heads(text: string, levels: readonly Span[][], noun: string, value: number): Span[] | undefined {
  if (noun === '') return undefined;
  return levels.map((spans) => headed(text, spans, noun)).find((spans) => spans.length === value);
}

function headed(text: string, spans: readonly Span[], noun: string): Span[] {
  return spans.filter(({ start, end }) => beginsOrEnds(text.slice(start, end), noun));
}

const QUOTES = /[“”"‘’]/g;

function beginsOrEnds(clause: string, noun: string): boolean {
  const plain = clause.replace(QUOTES, '').trim();
  return plain.startsWith(noun) || plain.endsWith(noun);
}

/** Every clause begins with the announced word, or every one ends with it. */
function areParallel(text: string, spans: readonly Span[], noun: string): boolean {
  if (noun === '') return false;
  const plain = spans.map(({ start, end }) => text.slice(start, end).replace(QUOTES, '').trim());
  return plain.every((clause) => clause.startsWith(noun)) || plain.every((clause) => clause.endsWith(noun));
}

/** A、B、C等三个方面, A、B和C三大产业: kept where the words right before the number are as many. */
function behind(text: string, announcement: Announcement): Clauses | undefined {
  const end = announcement.span.start;
  const offset = startBefore(text, end, '。；：！？，,;:!?', SENTENCE);
  const clause = text.slice(offset, end).replace(/(?:等|这|共)$/, '');
  const levels = [
    namesIn(clause, offset),
    ...[/、/, /[、和与及]/].map((separator) => split(clause, offset, separator)),
  ];
  const counted = levels.find(({ length }) => length === announcement.value);
  return counted && { spans: counted, certain: false };
}

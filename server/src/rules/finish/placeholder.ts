import type { Draft } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { textAt } from '../../text/span.ts';
import { foundByPart, type Place } from '../found-by-part.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { caseView, somebodyView } from './unfilled/anonymous.ts';
import { isMarkdownView } from './unfilled/emphasis.ts';
import { type Placeholder, placeholdersView } from './unfilled/placeholders.ts';
import { specimensView } from './unfilled/specimen.ts';

/**
 * What nobody filled in: XX, ××县, 20XX年, **．*亿元, ____, 【此处填写…】. Our own templates leave ×× and a word that says what
 * belongs there (××单位), or ×× with a hint in brackets behind it (××（目的）), which is found with its hint: so 公文 themselves
 * leave a name out, and no heading such as 【摘要】 can be taken for it.
 */
export const placeholder: Rule = {
  id: 'finish/placeholder',
  severity: 'warning',
  title: '占位符没有替换',
  check(draft, { say }, report) {
    for (const group of grouped(placesIn(draft))) report(reportOf(draft, group, say));
  },
};

/** A placeholder with the styles of its document, where they are more than one. */
interface Told extends Place<Placeholder> {
  readonly styles: readonly string[];
}

function placesIn(draft: Draft): Told[] {
  const found = foundByPart(draft, placeholdersView);
  if (found.length === 0) return [];
  const specimens = draft.view(specimensView);
  return found.flatMap(({ part, places }) => {
    const from = specimens.get(part) ?? Number.POSITIVE_INFINITY;
    const written = isMarkdown(draft, places) ? withoutBold(draft, places) : places;
    const own = withoutUnnamed(draft, part, written).filter(({ paragraph }) => paragraph < from);
    const styles = [...new Set(own.map((place) => place.found.style))];
    return own.map((place, index) => ({ ...place, styles: index === 0 && styles.length > 1 ? styles : [] }));
  });
}

/** Where a case is told, people and their places are left unnamed on purpose: 经查，××镇原镇长刘××…. */
function withoutUnnamed(
  draft: Draft,
  part: Part,
  places: readonly Place<Placeholder>[],
): readonly Place<Placeholder>[] {
  if (!places.some(({ found }) => found.unnamed !== undefined)) return places;
  const people = places.filter(({ found }) => found.unnamed === 'person');
  const areAllUnnamed = draft.foundIn(somebodyView, part).length > 0;
  if ((people.length === 0 && !areAllUnnamed) || draft.foundIn(caseView, part).length === 0) return places;
  const styles = new Set(people.map(({ found }) => found.style));
  return places.filter(
    ({ found }) => found.unnamed === undefined || !(areAllUnnamed || styles.has(found.style)),
  );
}

function isMarkdown(draft: Draft, places: readonly Place<Placeholder>[]): boolean {
  return places.some(isStars) && draft.view(isMarkdownView);
}

function isStars({ found }: Place<Placeholder>): boolean {
  return found.style === '*' || found.style === '_';
}

/** Bold inside a sentence: **重点**, ***重点***, **12**条. Its words are bounded (UTF-16 units). */
const BOLD = /(\*{2,3}|__)(?![\s。*_])[^*_\n。]{1,40}(?<!\s)。?\1/g;

/** Without the pairs of ** that hold words. */
function withoutBold(draft: Draft, places: readonly Place<Placeholder>[]): Place<Placeholder>[] {
  const read = new Map<number, ReadonlySet<number>>();
  return places.filter((place) => {
    if (!isStars(place)) return true;
    const marks = read.get(place.paragraph) ?? boldMarksOf(draft, place.paragraph);
    read.set(place.paragraph, marks);
    return !marks.has(place.span.start + textAt(draft.text, place.span).search(/[*_]/));
  });
}

/** Where the marks of bold stand in a paragraph, as offsets in the draft. */
function boldMarksOf(draft: Draft, index: number): ReadonlySet<number> {
  const paragraph = draft.paragraphs[index];
  const marks = new Set<number>();
  for (const { 0: bold, 1: mark = '', index: at } of (paragraph?.text ?? '').matchAll(BOLD)) {
    const start = (paragraph?.span.start ?? 0) + at;
    marks.add(start).add(start + bold.length - mark.length);
  }
  return marks;
}

type Group = readonly [Told, ...Told[]];

/** Past about this many findings of one rule no more are shown in a file. */
const MOST = 90;

/** Each placeholder alone; where they are too many, those of one paragraph together, and at last all that are left. */
function grouped(places: readonly Told[]): Group[] {
  if (places.length <= MOST) return places.map((place) => [place]);
  const groups: [Told, ...Told[]][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    const isFull = groups.length === MOST;
    if (last !== undefined && (isFull || last[0].paragraph === place.paragraph)) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Places named beside the first one. */
const MOST_RELATED = 100;

function reportOf(draft: Draft, [first, ...others]: Group, say: Say): Report {
  const sentence = sentenceFor(first.found, textAt(draft.text, first.span), say);
  const counted = others.length === 0 ? sentence : say('{0}；这里共有 {1} 处', sentence, others.length + 1);
  const message =
    first.styles.length === 0
      ? counted
      : say(
          '{0}；本篇的占位符写法不一：{1}',
          counted,
          first.styles.map((style) => (style === '提示' ? say('文字提示') : style)).join(say('、')),
        );
  return {
    span: first.span,
    message,
    ...(first.found.isSpokenOf ? { severity: 'hint' as const } : {}),
    related: others.slice(0, MOST_RELATED).map(({ span }) => ({
      span,
      message: say('“{0}”也没有替换', textAt(draft.text, span)),
    })),
    data: { missing: first.found.missing, style: first.found.style },
  };
}

function sentenceFor({ missing }: Placeholder, written: string, say: Say): string {
  switch (missing) {
    case 'year':
      return say('年份没有填：“{0}”', written);
    case 'figure':
      return say('数字没有填：“{0}”', written);
    case 'congress':
      return say('届次没有填：“{0}”应写明是第几届', written);
    case 'words':
      return say('占位符没有替换：“{0}”', written);
  }
}

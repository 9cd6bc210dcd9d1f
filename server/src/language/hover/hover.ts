import type { Draft } from '../../document/draft.ts';
import { itemAt } from '../../numbering/items-at.ts';
import type { Item } from '../../numbering/lists.ts';
import { depthOf, headingOver } from '../../numbering/openings.ts';
import type { CountPromise } from '../../numbering/promises/promise.ts';
import { promiseOfListView, promisesView } from '../../numbering/promises/promises.ts';
import type { Finding, Rule, Say } from '../../rules/rule.ts';
import { overlaps, type Span, textAt } from '../../text/span.ts';
import { reasonOf } from './reasons.ts';
import type { Told } from './told.ts';

/** What is needed to tell of a place. */
export interface HoverStyle {
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly say: Say;
}

/**
 * What there is to tell of the marker or announced number at `offset` (UTF-16): layer and place, the number it was
 * announced with, why it is at fault; of an announced number, what it counts. Undefined on prose.
 */
export function tellAt(draft: Draft, offset: number, style: HoverStyle): Told | undefined {
  if (!draft.isProse) return undefined;
  const item = itemAt(draft, offset);
  if (item !== undefined) return ofItem(draft, item, style);
  const promise = draft.view(promisesView).find(({ announcement: { span } }) => isIn(span, offset));
  return promise === undefined ? undefined : ofPromise(draft, promise, style);
}

const isIn = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

function ofItem(draft: Draft, item: Item, style: HoverStyle): Told {
  const { say } = style;
  const { list, index } = item;
  const above = headingOver(item);
  const promise = draft.view(promiseOfListView).get(list);
  const headline = say('第{0}层 · 第{1}项，共{2}项', depthOf(item), index + 1, list.items.length);
  const remarks = [
    ...(above === undefined ? [] : [say('在“{0}”之下', wordsOf(draft, above.mark.paragraph.span))]),
    ...(promise === undefined ? [] : [belonging(draft, promise, say)]),
    ...faultLines(item.mark.ordinal.span, style),
  ];
  return { span: item.mark.ordinal.span, headline, places: [], remarks };
}

function belonging(draft: Draft, { announcement, promised, found, kept }: CountPromise, say: Say): string {
  const words = bare(textAt(draft.text, announcement.span));
  return kept
    ? say('属于“{0}”，共{1}项', words, promised)
    : say('属于“{0}”：说的是{1}项，列出的是{2}项', words, promised, found);
}

function ofPromise(draft: Draft, promise: CountPromise, style: HoverStyle): Told {
  const { say } = style;
  const { announcement, keeper, promised, found, kept } = promise;
  const places = keeper.kind === 'list' ? keeper.list.items.map(spanOf) : keeper.spans;
  const words = bare(textAt(draft.text, announcement.span));
  const headline = kept
    ? say('“{0}”：列出{1}项', words, found)
    : say('“{0}”：说的是{1}项，列出的是{2}项', words, promised, found);
  const shown = places.slice(0, MOST_PLACES).map((span) => wordsOf(draft, span));
  const more = places.length > MOST_PLACES ? ['……'] : [];
  return {
    span: announcement.span,
    headline,
    places: [...shown, ...more],
    remarks: faultLines(announcement.span, style),
  };
}

/** Places listed under an announced number. */
const MOST_PLACES = 12;
/** Longest words of a place (UTF-16 units). */
const WORDS_LENGTH = 24;

/** From an item's marker to the end of its paragraph, where the words of its heading are. */
function spanOf({ mark: { ordinal, paragraph } }: Item): Span {
  return { start: ordinal.span.start, end: paragraph.span.end };
}

/** The words of `span` up to the first stop, short enough for a line. */
function wordsOf(draft: Draft, span: Span): string {
  const all = draft.text.slice(span.start, Math.min(span.end, span.start + 4 * WORDS_LENGTH));
  const words = /^[^。！？；]{2,}/.exec(all)?.[0] ?? all;
  return words.length > WORDS_LENGTH ? `${words.slice(0, WORDS_LENGTH - 1)}…` : words;
}

/** Without quotation marks of their own, to be quoted. */
function bare(words: string): string {
  return words.replace(/[“”]/g, '');
}

/** Why `span` is at fault. What the finding itself says is repeated only where the editor shows it elsewhere. */
function faultLines(span: Span, { findings, rules, say }: HoverStyle): string[] {
  return findings
    .filter((finding) => isAbout(finding, span))
    .flatMap((finding) => {
      const title = rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule;
      const reason = reasonOf(finding, say);
      return [
        ...(overlaps(finding.span, span) ? [] : [finding.message]),
        ...(reason === undefined ? [] : [say('{0}：{1}', say(title), reason)]),
      ];
    });
}

/** On it, or repaired by a change of it: a finding that gathers several places stands on the first. */
function isAbout({ span: own, fixes = [] }: Finding, span: Span): boolean {
  return overlaps(own, span) || fixes.some(({ edits }) => edits.some((edit) => overlaps(edit.span, span)));
}

import type { Draft, View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { type Item, itemsView } from '../../numbering/lists.ts';
import { markerText, markerTextWith } from '../../numbering/marker-text.ts';
import { numeralFor } from '../../numbering/ordinal.ts';
import { promiseOfListView } from '../../numbering/promises/promises.ts';
import { type Cause, causesView } from '../../numbering/reading/causes.ts';
import type { FaultKind } from '../../numbering/reading/state.ts';
import { textAt } from '../../text/span.ts';
import type { Edit, Fix, Related, Report, Say } from '../rule.ts';

/** The causes of `kind` in a draft, in the order of the text. */
export function causesOf(draft: Draft, kind: FaultKind): Cause[] {
  return draft.view(causesView).filter((cause) => cause.kind === kind);
}

/** The item's marker as it stands: 四是 */
export function markerOf(draft: Draft, item: Item | undefined): string {
  return item === undefined ? '' : markerText(draft, item);
}

/** The item's marker with another number in it: 三是; the bare number where its own system cannot write it. */
export function markerWith(draft: Draft, item: Item, value: number): string {
  return markerTextWith(draft, item, value) ?? String(value);
}

/** 编 章 节 of a text in 条. */
const DIVISIONS = ['unit:编', 'unit:部分', 'unit:章', 'unit:节'];

/**
 * Whether the cause is a division of a law whose 条 count on untouched: then only a line of heading is lost,
 * as happens when texts are taken from databases, and the finding is softer.
 */
function isDivisionOfArticles(draft: Draft, { item }: Cause): boolean {
  return DIVISIONS.includes(item.mark.family) && draft.view(articlesView).get(item.list.part) === true;
}

/** Of each document in 条 whether they count on without a fault. */
const articlesView: View<ReadonlyMap<Part, boolean>> = {
  name: 'articles',
  compute(draft) {
    const areSound = new Map<Part, boolean>();
    for (const { mark, list, fault } of draft.view(itemsView)) {
      if (mark.family !== 'unit:条') continue;
      areSound.set(list.part, areSound.get(list.part) !== false && fault === undefined);
    }
    return areSound;
  },
};

/** The report of a cause: on the marker, with the ways to the places that explain it and the fix of the number. */
export function reportOf(cause: Cause, message: string, say: Say, draft: Draft): Report {
  const { item, expected } = cause;
  return {
    span: item.mark.ordinal.span,
    message,
    ...(isDivisionOfArticles(draft, cause) ? { severity: 'information' as const } : {}),
    related: relatedTo(cause, say, draft),
    fixes: fixesFor(cause, say, draft),
    data: {
      found: item.mark.ordinal.value,
      expected,
      marker: markerOf(draft, item),
      expectedMarker: markerWith(draft, item, expected),
    },
  };
}

function relatedTo(
  { item: faulty, previous, swappedWith, symptoms }: Cause,
  say: Say,
  draft: Draft,
): Related[] {
  const related: Related[] = [];
  const add = (item: Item, message: string) => related.push({ span: item.mark.ordinal.span, message });
  if (previous !== undefined) add(previous, say('前一项“{0}”在这里', markerOf(draft, previous)));
  if (swappedWith !== undefined) add(swappedWith, say('与它颠倒的“{0}”在这里', markerOf(draft, swappedWith)));
  for (const symptom of symptoms) add(symptom, say('“{0}”因此也接不上', markerOf(draft, symptom)));
  const announced = draft.view(promiseOfListView).get(faulty.list)?.announcement.span;
  if (announced !== undefined) {
    related.push({
      span: announced,
      message: say('这一组的项数，文中说是“{0}”', textAt(draft.text, announced)),
    });
  }
  return related;
}

function fixesFor({ item, expected, swappedWith }: Cause, say: Say, draft: Draft): Fix[] {
  const own = renumbering(item, expected);
  if (own === undefined) return [];
  if (swappedWith === undefined) {
    return [{ title: say('改为“{0}”', markerWith(draft, item, expected)), edits: [own], safe: false }];
  }
  const other = renumbering(swappedWith, expected + 1);
  if (other === undefined) return [];
  const title = say(
    '依次改为“{0}”“{1}”',
    markerWith(draft, item, expected),
    markerWith(draft, swappedWith, expected + 1),
  );
  return [{ title, edits: [own, other], safe: false }];
}

function renumbering({ mark: { ordinal } }: Item, value: number): Edit | undefined {
  const text = numeralFor(ordinal, value);
  return text === undefined ? undefined : { span: ordinal.numeral, text };
}

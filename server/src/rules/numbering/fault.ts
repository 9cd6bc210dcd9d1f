import type { Draft } from '../../document/draft.ts';
import { type Item, itemsView } from '../../numbering/lists.ts';
import { numeralFor } from '../../numbering/ordinal.ts';
import type { Fault, FaultKind } from '../../numbering/steps.ts';
import { textAt } from '../../text/span.ts';
import type { Fix, Related, Report, Say } from '../rule.ts';

/** An item with a wrong number, its sibling before it, and the markers as they stand and as they should. */
export interface FaultyItem {
  readonly item: Item;
  readonly fault: Fault;
  readonly previous: Item | undefined;
  /** The marker in the text: 四是 */
  readonly found: string;
  /** The marker with the expected number: 三是; undefined where it cannot be written in its own system. */
  readonly expected: string | undefined;
}

/** The items of a draft whose fault is of `kind`, in the order of the text. */
export function faultyItems(draft: Draft, kind: FaultKind): FaultyItem[] {
  return draft.view(itemsView).flatMap((item) => {
    const { fault } = item;
    if (fault?.kind !== kind || isLone(item)) return [];
    return [
      {
        item,
        fault,
        previous: item.list.items[item.index - 1],
        found: textAt(draft.text, item.mark.ordinal.span),
        expected: markerFor(draft, item, fault.expected),
      },
    ];
  });
}

/** One number inside a paragraph, with no sibling before or after: nothing to measure it by. */
function isLone({ list, mark }: Item): boolean {
  return list.items.length === 1 && !mark.ordinal.opening;
}

/** The item's marker with another number in it. */
export function markerFor(draft: Draft, { mark: { ordinal } }: Item, value: number): string | undefined {
  const numeral = numeralFor(ordinal, value);
  if (numeral === undefined) return undefined;
  const { text } = draft;
  return (
    text.slice(ordinal.span.start, ordinal.numeral.start) +
    numeral +
    text.slice(ordinal.numeral.end, ordinal.span.end)
  );
}

/** The report of a faulty item: on its marker, with the way to its sibling and the fix that rewrites the number. */
export function reportOf(faulty: FaultyItem, message: string, say: Say, draft: Draft): Report {
  const { item, fault, found, expected } = faulty;
  const { ordinal } = item.mark;
  return {
    span: ordinal.span,
    message,
    related: relatedTo(faulty, say, draft),
    fixes: fixesFor(faulty, say),
    data: { found: ordinal.value, expected: fault.expected, marker: found, expectedMarker: expected ?? null },
  };
}

function relatedTo({ previous }: FaultyItem, say: Say, draft: Draft): Related[] {
  if (previous === undefined) return [];
  const { span } = previous.mark.ordinal;
  return [{ span, message: say('前一项“{0}”在这里', textAt(draft.text, span)) }];
}

function fixesFor({ item, fault, expected }: FaultyItem, say: Say): Fix[] {
  const { ordinal } = item.mark;
  const numeral = numeralFor(ordinal, fault.expected);
  if (numeral === undefined || expected === undefined) return [];
  return [
    { title: say('改为“{0}”', expected), edits: [{ span: ordinal.numeral, text: numeral }], safe: false },
  ];
}

import type { Draft } from '../document/draft.ts';
import { textAt } from '../text/span.ts';
import type { Item, NumberedList } from './lists.ts';
import { numeralFor, type Ordinal } from './ordinal.ts';

/** The item's marker as it stands: 四是 */
export function markerText(draft: Draft, { mark }: Item): string {
  return textAt(draft.text, mark.ordinal.span);
}

/** The item's marker with another number in it: 三是; undefined where its own system cannot write it. */
export function markerTextWith(draft: Draft, { mark: { ordinal } }: Item, value: number): string | undefined {
  const numeral = numeralFor(ordinal, value);
  if (numeral === undefined) return undefined;
  const head = draft.text.slice(ordinal.span.start, ordinal.numeral.start);
  return head + numeral + draft.text.slice(ordinal.numeral.end, ordinal.span.end);
}

/** The last item, down from `from`, whose marker is written as the list's are; the first where none is. */
export function modelOf({ items }: NumberedList, from: number = items.length - 1): Item {
  const family = items[0]?.mark.family;
  const isModel = ({ mark, fault }: Item): boolean =>
    mark.family === family && fault?.kind !== 'style' && !mark.ordinal.bare && mark.ordinal.branch === 0;
  return items.slice(0, from + 1).findLast(isModel) ?? (items[0] as Item);
}

/**
 * What opens the paragraph of a sibling of `model` numbered `value`: Markdown's signs, the marker and the blanks
 * behind it, as `model` has them; undefined where the number cannot be written so.
 */
export function openingText(draft: Draft, model: Item, value: number): string | undefined {
  const marker = markerTextWith(draft, model, value);
  return marker === undefined
    ? undefined
    : signsBefore(draft, model) + marker + blanksBehind(draft, model.mark.ordinal);
}

/** The heading and quote signs of Markdown before a marker; bold marks are left out, as they come in pairs. */
function signsBefore(draft: Draft, { mark: { ordinal, paragraph } }: Item): string {
  return draft.text.slice(paragraph.span.start, ordinal.span.start).replace(/[*_]/g, '');
}

/** The blanks between a marker and the words behind it: “ ” in 1. 内容. At most two. */
export function blanksBehind(draft: Draft, { span }: Ordinal): string {
  return /^[ \t\u3000]{0,2}/.exec(draft.text.slice(span.end, span.end + 2))?.[0] ?? '';
}

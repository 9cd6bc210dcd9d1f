import type { Draft } from '../../document/draft.ts';
import { markerText } from '../../numbering/marker-text.ts';
import type { NumberChange, NumberLeft } from '../../numbering/renumbering/change.ts';
import { edited } from '../../text/edit.ts';
import type { Range } from '../../text/lines.ts';
import { shifted, textAt } from '../../text/span.ts';
import type { Session } from '../host.ts';
import { printable, table } from '../printable.ts';
import { placeOf } from './place.ts';

/** A marker or reference before and after. Lines and characters from 0, in UTF-16 units. */
export interface Rewritten {
  readonly kind: NumberChange['kind'];
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  /** The marker its list stands under; null for the outermost. */
  readonly under: string | null;
}

/** A marker or reference that was left as it is, and why. */
export interface Left {
  readonly range: Range;
  readonly text: string;
  readonly reason: NumberLeft['reason'];
}

/** What a renumbering comes to, as it is printed. */
export interface Renumbered {
  readonly changes: readonly Rewritten[];
  readonly left: readonly Left[];
}

/** `changes` told marker by marker: in 1.2 → 2.1 two numbers change. */
export function renumberedFrom(
  draft: Draft,
  changes: readonly NumberChange[],
  left: readonly NumberLeft[],
): Renumbered {
  const byWhole = new Map<number, NumberChange[]>();
  for (const change of changes) {
    byWhole.set(change.whole.start, [...(byWhole.get(change.whole.start) ?? []), change]);
  }
  return {
    changes: [...byWhole.values()].map((ofWhole) => rewritten(draft, ofWhole)),
    left: left.map(({ span, reason }) => ({
      range: draft.lines.rangeOf(span),
      text: textAt(draft.text, span),
      reason,
    })),
  };
}

function rewritten(draft: Draft, changes: readonly NumberChange[]): Rewritten {
  const { kind, whole, list } = changes[0] as NumberChange;
  const before = textAt(draft.text, whole);
  const inside = changes.map(({ span, text }) => ({ span: shifted(span, -whole.start), text }));
  return {
    kind,
    range: draft.lines.rangeOf(whole),
    before,
    after: edited(before, inside),
    under: list.parent === undefined ? null : markerText(draft, list.parent),
  };
}

/** A renumbering as one JSON object, version 1; `written` says whether the file was rewritten. */
export function jsonRenumbering(path: string, written: boolean, { changes, left }: Renumbered): string {
  return `${JSON.stringify({ version: 1, path, written, changes, left }, undefined, 2)}\n`;
}

const REASONS: Readonly<Record<NumberLeft['reason'], string>> = {
  unwritable: '写不到这么大的数，这一组没有改',
  'leads-nowhere': '本来就没有这一项，没有改',
  ambiguous: '原来不止一处是这个序号，没有改',
};

/** The changes for a reader: a line each, and what is left for him to look at. */
export function textRenumbering(
  path: string,
  written: boolean,
  { changes, left }: Renumbered,
  { say }: Session,
): string {
  const rows = changes.map(({ kind, range, before, after, under }) => [
    placeOf(path, range.start),
    printable(`${before} → ${after}`),
    kind === 'reference' ? say('引用跟着改') : under === null ? '' : printable(say('在“{0}”之下', under)),
  ]);
  const others = left.map(({ range, text, reason }) => [
    placeOf(path, range.start),
    printable(text),
    say(REASONS[reason]),
  ]);
  const sum = changes.length === 0 ? say('没有要改的序号') : say('{0} 处要改', changes.length);
  return [...table(rows), ...table(others), ...(written && changes.length > 0 ? [] : [sum])]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

import type { Item, NumberedList } from '../../numbering/lists.ts';
import type { Span } from '../../text/span.ts';

/** Longest heading, and the least that must follow for it to be a body (UTF-16 units). */
const HEADING_LENGTH = 45;
const BODY_LENGTH = 40;

/** A heading with its body behind it in one paragraph. */
export interface Glued {
  readonly item: Item;
  /** The blank between heading and body. */
  readonly blank: Span;
}

/** The headings of a list that only a blank parts from their bodies, where all others stand alone on their lines. */
export function gluedHeadings({ items }: NumberedList): Glued[] {
  const glued = items.flatMap((item) => gluedAt(item) ?? []);
  const alone = items.filter(isAlone);
  return alone.length > 0 && glued.length + alone.length === items.length ? glued : [];
}

function isAlone({ mark: { ordinal, paragraph } }: Item): boolean {
  return ordinal.opening && paragraph.text.length <= HEADING_LENGTH && !/[。；，：]$/.test(paragraph.text);
}

function gluedAt(item: Item): Glued | undefined {
  const { ordinal, paragraph } = item.mark;
  if (!ordinal.opening) return undefined;
  const words = paragraph.text.slice(ordinal.span.end - paragraph.span.start);
  const found = /^([^。；！？\s]{4,45})[ \t\u3000]{1,4}(?=\p{Script=Han})/u.exec(words);
  if (found === null || words.length - found[0].length < BODY_LENGTH) return undefined;
  const start = ordinal.span.end + (found[1] as string).length;
  return { item, blank: { start, end: ordinal.span.end + found[0].length } };
}

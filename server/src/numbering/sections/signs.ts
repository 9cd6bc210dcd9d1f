import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Edit } from '../../text/edit.ts';
import type { Item } from '../lists.ts';

/** Heading signs of Markdown at the start of a line. */
const SIGNS = /^#{1,6}(?=[ \t])/;
const MOST_SIGNS = 6;

/**
 * The edits that move Markdown's heading signs by `step` on the line of `item` and in all that stands under it in
 * Markdown's eyes; none where its own line has none, or one that cannot get shorter. Undefined where a line would
 * get more signs than Markdown knows.
 */
export function signEdits(draft: Draft, item: Item, step: 1 | -1): Edit[] | undefined {
  const { index } = item.mark.paragraph;
  const own = signsOf(item.mark.paragraph);
  if (own === 0 || own + step === 0) return [];
  const edits: Edit[] = [];
  for (const paragraph of draft.paragraphs.slice(index)) {
    const signs = signsOf(paragraph);
    if (signs === 0) continue;
    if (signs <= own && paragraph.index > index) break;
    if (signs + step > MOST_SIGNS) return undefined;
    const { start } = paragraph.span;
    edits.push(
      step === 1 ? { span: { start, end: start }, text: '#' } : { span: { start, end: start + 1 }, text: '' },
    );
  }
  return edits;
}

function signsOf({ text }: Paragraph): number {
  return SIGNS.exec(text)?.[0].length ?? 0;
}

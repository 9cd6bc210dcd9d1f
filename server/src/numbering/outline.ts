import type { Draft, View } from '../document/draft.ts';
import type { Paragraph } from '../document/paragraph.ts';
import type { Part } from '../document/parts.ts';
import type { Span } from '../text/span.ts';
import { type Item, itemsView, type NumberedList } from './lists.ts';
import { headingOver } from './openings.ts';
import { closingFrom } from './sections/closing.ts';

/** A place in the tree of a draft: a document of a collection, a numbered heading or a numbered item. */
export interface OutlineNode {
  readonly kind: 'part' | 'heading' | 'item';
  /** The marker and the heading's words, short enough for one line. */
  readonly title: string;
  /**
   * What stands under it: from its own line to the end of its last line, children included. What closes a document
   * (特此通知。 its signature, its date) stands under the document alone.
   */
  readonly span: Span;
  /** Its own words, inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/**
 * The tree of a draft's documents and of the numbers that open its paragraphs; empty where the text is not
 * Chinese prose. Documents stand in it where they have a title or are several.
 */
export const outlineView: View<readonly OutlineNode[]> = {
  name: 'outline',
  compute: (draft) => {
    if (!draft.isProse) return [];
    const openings = openingsByPart(draft);
    const { parts } = draft;
    return parts.flatMap((part) => {
      const children = nodesOf(draft, part, openings.get(part) ?? []);
      return parts.length > 1 || part.title.lines.length > 0 ? [partNode(draft, part, children)] : children;
    });
  },
};

/** A paragraph-opening item with the paragraph-opening item it stands under. */
interface Opening {
  readonly item: Item;
  readonly parent: Item | undefined;
}

function openingsByPart(draft: Draft): Map<Part, Opening[]> {
  const openings = new Map<Part, Opening[]>();
  for (const item of draft.view(itemsView)) {
    if (!item.mark.ordinal.opening || listsAttachments(item.list)) continue;
    const { part } = item.list;
    const found = openings.get(part) ?? [];
    found.push({ item, parent: headingOver(item) });
    openings.set(part, found);
  }
  return openings;
}

/** 附件：1.… and 2.… on the next line name papers, they head nothing. */
function listsAttachments({ items }: NumberedList): boolean {
  return items[0]?.mark.paragraph.text.startsWith('附件') === true;
}

function nodesOf(draft: Draft, part: Part, openings: readonly Opening[]): OutlineNode[] {
  const known = new Set(openings.map(({ item }) => item));
  const byParent = new Map<Item | undefined, Item[]>();
  for (const { item, parent } of openings) {
    const key = parent !== undefined && known.has(parent) ? parent : undefined;
    const siblings = byParent.get(key);
    if (siblings === undefined) byParent.set(key, [item]);
    else siblings.push(item);
  }
  const build = (parent: Item | undefined, lastParagraph: number): OutlineNode[] => {
    const siblings = byParent.get(parent) ?? [];
    return siblings.map((item, index) => {
      const next = siblings[index + 1];
      const last = next === undefined ? lastParagraph : next.mark.paragraph.index - 1;
      return itemNode(draft, item, last, build(item, last));
    });
  };
  return build(undefined, lastOfSections(draft, part, openings));
}

/** Index of the paragraph the last section ends with: 特此通知。 and the signature behind it close the document. */
function lastOfSections(draft: Draft, part: Part, openings: readonly Opening[]): number {
  const last = openings.at(-1)?.item.mark.paragraph.index ?? part.last;
  return closingFrom(draft.paragraphs, last + 1, part.last + 1, true) - 1;
}

/** Longest title shown (UTF-16 units). */
const TITLE_LENGTH = 40;

function itemNode(draft: Draft, item: Item, last: number, children: OutlineNode[]): OutlineNode {
  const { paragraph, rank } = item.mark;
  const end = Math.max(paragraph.span.end, draft.paragraphs[last]?.span.end ?? 0);
  return {
    kind: rank === undefined ? 'item' : 'heading',
    title: headingWords(paragraph),
    span: { start: paragraph.span.start, end },
    selection: paragraph.span,
    children,
  };
}

/** The paragraph up to its first full stop: in 公文 the heading of a run-in section. */
function headingWords({ text }: Paragraph): string {
  const end = text.search(/[。！？；\n]/);
  const words = end > 0 ? text.slice(0, end) : text;
  return words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH - 1)}…` : words;
}

function partNode(draft: Draft, part: Part, children: OutlineNode[]): OutlineNode {
  const first = draft.paragraphs[part.first] as Paragraph;
  return {
    kind: 'part',
    title: part.title.words === '' ? headingWords(first) : part.title.words,
    span: part.span,
    selection: part.title.lines[0]?.span ?? first.span,
    children,
  };
}

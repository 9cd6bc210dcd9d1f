import type { Draft, View } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { shifted } from '../../text/span.ts';
import { type Mark, marksView } from '../marks.ts';
import { type AttachmentWords, attachmentWordsView } from './attachment-words.ts';

/** 附件3 in the text or at the head of an attachment. Spans count UTF-16 units from the draft's start. */
export interface AttachmentReference extends AttachmentWords {
  /** It is the head of the attachment itself. */
  readonly isHead: boolean;
  /** The list of attachments it belongs to; undefined where there is none, or several. */
  readonly listing: Listing | undefined;
  /** Its place in that list. */
  readonly mark: Mark | undefined;
}

/** 附件：1.… 2.… under the body of a document. */
export interface Listing {
  readonly part: Part;
  /** The numbers it lists, in the order of the text. */
  readonly marks: readonly Mark[];
}

const LISTING = /^附件[：:]?[ \u3000]{0,4}$/;
const HEAD = /^附件[ \u3000]{0,2}(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[：:．.、]|[ \u3000]|$)/;
/** The references of a draft to attachments, their heads among them, in the order of the text. */
export const attachmentReferencesView: View<readonly AttachmentReference[]> = {
  name: 'attachment references',
  compute: (draft) => {
    const listings = listingsOf(draft);
    return draft.parts.flatMap((part, index) =>
      referencesOf(draft, part, listingFor(draft, index, listings)),
    );
  },
};

function referencesOf(draft: Draft, part: Part, listing: Listing | undefined): AttachmentReference[] {
  const inListing = new Set(listing?.marks.map(({ paragraph }) => paragraph));
  return draft.foundIn(attachmentWordsView, part).flatMap(({ paragraph, found }) => {
    if (inListing.has(paragraph)) return [];
    const isHead = HEAD.test(paragraph.text);
    return found.map((words) => placed(words, paragraph, isHead, listing));
  });
}

function placed(
  found: AttachmentWords,
  { span }: Paragraph,
  isHead: boolean,
  listing: Listing | undefined,
): AttachmentReference {
  const marks = listing?.marks.filter(({ ordinal }) => ordinal.value === found.value) ?? [];
  return {
    ...found,
    numeral: shifted(found.numeral, span.start),
    span: shifted(found.span, span.start),
    isHead: isHead && found.span.start === 0,
    listing,
    mark: marks.length === 1 ? marks[0] : undefined,
  };
}

/** The lists of attachments of a draft. */
function listingsOf(draft: Draft): Listing[] {
  const marks = draft.view(marksView);
  return draft.parts.flatMap((part, index) => {
    const ofPart = (marks[index] ?? []).filter(({ family }) => family === 'arabic');
    return ofPart.flatMap((first, at) =>
      isHeadOf(draft, first) ? [{ part, marks: listingFrom(ofPart, at) }] : [],
    );
  });
}

/** 附件： stands before the mark, in its paragraph or in the one before. */
function isHeadOf(draft: Draft, { paragraph, ordinal }: Mark): boolean {
  if (ordinal.opening) return LISTING.test(draft.paragraphs[paragraph.index - 1]?.text ?? '');
  return LISTING.test(paragraph.text.slice(0, ordinal.span.start - paragraph.span.start));
}

/** The mark at `head` and those that open the paragraphs right behind it. */
function listingFrom(marks: readonly Mark[], head: number): Mark[] {
  const listing = [marks[head] as Mark];
  for (const mark of marks.slice(head + 1)) {
    const last = listing.at(-1) as Mark;
    if (!mark.ordinal.opening || mark.paragraph.index !== last.paragraph.index + 1) break;
    listing.push(mark);
  }
  return listing;
}

/**
 * The one list of attachments in the part at `index`, or in the one before it that it is attached to.
 */
function listingFor(draft: Draft, index: number, listings: readonly Listing[]): Listing | undefined {
  for (let at = index; at >= 0; at--) {
    const part = draft.parts[at] as Part;
    const own = listings.filter((listing) => listing.part === part);
    if (own.length > 0) return own.length === 1 ? own[0] : undefined;
    if (!(draft.paragraphs[part.first]?.text ?? '').startsWith('附件')) return undefined;
  }
  return undefined;
}

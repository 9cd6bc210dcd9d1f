import type { Draft } from '../../document/draft.ts';
import type { Paragraph } from '../../document/paragraph.ts';
import type { Part } from '../../document/parts.ts';
import { shifted } from '../../text/span.ts';
import { type Announcement, announcementsView } from './announcement.ts';

/** An announcement in its place in the draft: offsets count from the draft's start. */
export interface Placed extends Announcement {
  readonly paragraph: Paragraph;
  /** It stands in a heading or title: a name for what follows, no promise that must be kept. */
  readonly inHeading: boolean;
}

/** The announcements of a document, in the order of the text. */
export function announcementsIn(draft: Draft, part: Part): Placed[] {
  return draft.foundIn(announcementsView, part).flatMap(({ paragraph, found }) => {
    const inHeading = isHeading(paragraph.text);
    return found.map((announcement) => placed(announcement, paragraph, inHeading));
  });
}

/** `announcement` of `paragraph`, counted from the draft's start. */
function placed(announcement: Announcement, paragraph: Paragraph, inHeading: boolean): Placed {
  const by = paragraph.span.start;
  return {
    ...announcement,
    span: shifted(announcement.span, by),
    numeral: shifted(announcement.numeral, by),
    paragraph,
    inHeading,
  };
}

/** Longest line taken for a heading (UTF-16 units). */
const HEADING = 50;

/** A short line without the mark that ends a sentence or leads in. */
function isHeading(text: string): boolean {
  return text.length <= HEADING && !/[。；：，！？.;:,!?…”]$/.test(text);
}

import type { Paragraph } from '../../document/paragraph.ts';
import type { Span } from '../../text/span.ts';
import type { NumberedList } from '../lists.ts';
import type { Announcement } from './announcement.ts';

/** What an announced number counts: numbered items, or unnumbered clauses of the same sentence. */
export type Keeper =
  | { readonly kind: 'list'; readonly list: NumberedList }
  | { readonly kind: 'clauses'; readonly spans: readonly Span[] };

/** An announced number and what it announces: 讲三点意见 and 一、 二、 三、 Offsets count from the draft's start. */
export interface CountPromise {
  readonly announcement: Announcement;
  /** The paragraph that announces. */
  readonly paragraph: Paragraph;
  /** The announced number. */
  readonly promised: number;
  readonly keeper: Keeper;
  /** How many there are. */
  readonly found: number;
  readonly kept: boolean;
}

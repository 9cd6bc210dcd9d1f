import type { Draft } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import type { Item } from '../lists.ts';
import { indexFrom } from './in-order.ts';
import type { Placed } from './placed.ts';

/** A document as its promises see it. */
export interface Scene {
  readonly draft: Draft;
  readonly part: Part;
  /** The document's items and announcements, in the order of the text. */
  readonly items: readonly Item[];
  readonly announcements: readonly Placed[];
}

/** Where an item starts (UTF-16 units from the draft's start). */
export function startOf({ mark }: Item): number {
  return mark.ordinal.span.start;
}

/** The index of the scene's first item that starts at `offset` or later. */
export function itemIndexFrom({ items }: Scene, offset: number): number {
  return indexFrom(items, offset, startOf);
}

import type { Draft, View } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import { shifted } from '../../text/span.ts';
import { type Item, itemsView, type NumberedList } from '../lists.ts';
import { keptBefore } from './backward.ts';
import { isCertainlyBroken } from './certainty.ts';
import { clausesView } from './clauses.ts';
import { type Pair, pairsIn } from './pairing.ts';
import { announcementsIn, type Placed } from './placed.ts';
import type { CountPromise } from './promise.ts';
import type { Scene } from './scene.ts';

/**
 * The announced numbers of a draft whose list was found: those that are kept, and those that are certainly
 * not; where a reader could be in doubt there is none. In the order of the text.
 */
export const promisesView: View<readonly CountPromise[]> = {
  name: 'promises',
  compute: (draft) => {
    const byPart = new Map<Part, Item[]>();
    for (const item of draft.view(itemsView)) {
      const items = byPart.get(item.list.part);
      if (items === undefined) byPart.set(item.list.part, [item]);
      else items.push(item);
    }
    return draft.parts.flatMap((part) => promisesIn(sceneOf(draft, part, byPart.get(part) ?? [])));
  },
};

/** The promise of each list that has one; of two, the one that stands first. */
export const promiseOfListView: View<ReadonlyMap<NumberedList, CountPromise>> = {
  name: 'promise of list',
  compute: (draft) => {
    const byList = new Map<NumberedList, CountPromise>();
    for (const promise of draft.view(promisesView)) {
      const { keeper } = promise;
      if (keeper.kind === 'list' && !byList.has(keeper.list)) byList.set(keeper.list, promise);
    }
    return byList;
  },
};

function sceneOf(draft: Draft, part: Part, items: readonly Item[]): Scene {
  return { draft, part, items, announcements: announcementsIn(draft, part) };
}

function promisesIn(scene: Scene): CountPromise[] {
  const pairs = pairsIn(scene.draft, scene.items, scene.announcements);
  const paired = new Set(pairs.map(({ announcement }) => announcement.span.start));
  const byList = pairs.flatMap((pair) => keptByList(scene, pair));
  const others = scene.announcements
    .filter(({ span }) => !paired.has(span.start))
    .flatMap(
      (announcement) => keptByClauses(scene.draft, announcement) ?? keptBefore(scene, announcement) ?? [],
    );
  return [...byList, ...others].sort((a, b) => a.announcement.span.start - b.announcement.span.start);
}

function keptByList(scene: Scene, pair: Pair): CountPromise[] {
  const { announcement, list } = pair;
  const { value: promised, paragraph } = announcement;
  if (promised === undefined) return [];
  const found = list.items.length;
  const last = list.items[found - 1] as Item;
  // A number lost on the way is the fault of the list: it was announced rightly.
  const kept = promised === found || promised === last.mark.ordinal.value;
  if (!kept && !isCertainlyBroken(scene, pair)) return [];
  return [{ announcement, paragraph, promised, keeper: { kind: 'list', list }, found, kept }];
}

function keptByClauses(draft: Draft, announcement: Placed): CountPromise | undefined {
  const { paragraph, value: promised, inHeading } = announcement;
  if (promised === undefined) return undefined;
  const by = paragraph.span.start;
  const clauses = draft.paragraphView(clausesView, paragraph).get(announcement.span.start - by);
  if (clauses === undefined) return undefined;
  const spans = clauses.spans.map((span) => shifted(span, by));
  const kept = spans.length === promised;
  if (!kept && (inHeading || !clauses.certain)) return undefined;
  return { announcement, paragraph, promised, keeper: { kind: 'clauses', spans }, found: spans.length, kept };
}

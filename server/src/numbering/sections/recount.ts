import type { Draft } from '../../document/draft.ts';
import type { Part } from '../../document/parts.ts';
import type { Item } from '../lists.ts';
import { openingsView } from '../openings.ts';
import type { Relayering } from './relayering.ts';

/**
 * Where the markers of a family count through the document (通排), a heading that leaves or joins them moves all
 * numbers behind it. Adds those to `change`; returns false where the family does not count in order to begin with.
 */
export function recountThrough(draft: Draft, part: Part, change: Relayering): boolean {
  const openings = draft.view(openingsView).filter(({ list }) => list.part === part);
  const touched = new Set([...change.families].flatMap(([item, family]) => [item.mark.family, family]));
  return [...touched].every((family) => {
    const before = openings.filter(({ mark }) => mark.family === family);
    if (!before.some(countsOnFromBefore)) return true;
    const first = (before[0] as Item).mark.ordinal.value;
    if (!before.every(({ mark }, index) => mark.ordinal.value === first + index)) return false;
    let next = first;
    for (const item of openings) {
      if ((change.families.get(item) ?? item.mark.family) === family) change.numbers.set(item, next++);
    }
    return true;
  });
}

/** The first of its list, and rightly no number one. */
function countsOnFromBefore({ index, mark, fault }: Item): boolean {
  return index === 0 && fault === undefined && mark.ordinal.value > 1;
}

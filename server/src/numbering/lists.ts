import type { Draft, View } from '../document/draft.ts';
import type { Part } from '../document/parts.ts';
import { type Mark, marksView } from './marks.ts';
import { type Decision, readLists } from './reading/reading.ts';
import type { Fault } from './reading/state.ts';

/** A mark read as an item of a list. */
export interface Item {
  readonly mark: Mark;
  readonly list: NumberedList;
  /** Place among its siblings, from 0. */
  readonly index: number;
  readonly fault: Fault | undefined;
}

/** Items that count on from each other. */
export interface NumberedList {
  readonly part: Part;
  /** The item it stands under. */
  readonly parent: Item | undefined;
  readonly items: readonly Item[];
}

/** Every item of a draft in the order of the text; each knows its list and what is wrong with it. */
export const itemsView: View<readonly Item[]> = {
  name: 'items',
  compute: (draft) => {
    const marks = draft.view(marksView);
    return draft.parts.flatMap((part, index) => itemsOf(draft, part, marks[index] ?? []));
  },
};

const readingTopic = {};

function itemsOf(draft: Draft, part: Part, marks: readonly Mark[]): Item[] {
  const decisions = draft.recall(readingTopic, readingKey(marks), () => readLists(marks));
  return itemsFrom(decisions, part, marks);
}

/** All that the reading of a document depends on; places count as distances, so that edits above change nothing. */
function readingKey(marks: readonly Mark[]): string {
  const first = marks[0]?.paragraph.index ?? 0;
  return marks
    .map(({ ordinal, family, lead, paragraph, chained }) => {
      const flags = `${ordinal.opening ? 'o' : ''}${ordinal.weak ? 'w' : ''}${ordinal.bare ? 'b' : ''}${ordinal.torn ? 't' : ''}${chained ? 'c' : ''}${lead[0]}`;
      return `${family} ${ordinal.path.join('.')} ${ordinal.value}.${ordinal.branch} ${flags} ${paragraph.index - first}`;
    })
    .join('|');
}

function itemsFrom(decisions: readonly Decision[], part: Part, marks: readonly Mark[]): Item[] {
  const all: Item[] = [];
  const lists = new Map<number, { part: Part; parent: Item | undefined; items: Item[] }>();
  for (const [index, { list: id, parent, fault }] of decisions.entries()) {
    const mark = marks[index];
    if (id === undefined || mark === undefined) continue;
    let list = lists.get(id);
    if (list === undefined) {
      list = { part, parent: parent === undefined ? undefined : lists.get(parent)?.items.at(-1), items: [] };
      lists.set(id, list);
    }
    const item: Item = { mark, list, index: list.items.length, fault };
    list.items.push(item);
    all.push(item);
  }
  return all;
}

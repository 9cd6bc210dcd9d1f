import { once } from '../../text/once.ts';
import { createMatcher, type WordMatch } from '../matcher.ts';
import { nameTails, protectedNames } from '../protected.ts';
import { praiseWords } from './boasts.ts';
import { frameWords } from './frames.ts';
import { intensifierWords } from './intensified.ts';
import { literalWords } from './literals.ts';

/** The words that names and stock phrases are known by, in lists of their own. */
const LISTS = {
  names: protectedNames,
  tails: nameTails,
  intensifiers: intensifierWords,
  praises: praiseWords,
  literals: literalWords,
  frames: frameWords,
} as const;

type ListName = keyof typeof LISTS;

/** Where a text has the words of each list, each in a matcher's order. */
export type MatchesByList = Readonly<Record<ListName, readonly WordMatch[]>>;

/** One matcher for all lists, so that a text is gone through once, and the lists each word is of. */
const vocabulary = once(() => {
  const lists = new Map<string, ListName[]>();
  for (const name of Object.keys(LISTS) as ListName[]) {
    for (const word of new Set(LISTS[name]())) {
      const known = lists.get(word);
      if (known === undefined) lists.set(word, [name]);
      else known.push(name);
    }
  }
  return { find: createMatcher(lists.keys()), lists };
});

/** Where `text` has the words of the lists. */
export function matchesIn(text: string): MatchesByList {
  const { find, lists } = vocabulary();
  const matches: Record<ListName, WordMatch[]> = {
    names: [],
    tails: [],
    intensifiers: [],
    praises: [],
    literals: [],
    frames: [],
  };
  for (const match of find(text)) {
    for (const name of lists.get(match.word) ?? []) matches[name].push(match);
  }
  return matches;
}

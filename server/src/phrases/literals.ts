import data from '../../data/stock-phrases.tsv';
import { once } from '../text/once.ts';
import { RowError, rowsOf } from '../text/rows.ts';
import { createMatcher, longestLeftmost } from './matcher.ts';
import { spellingsOf } from './notation.ts';
import type { StockKind, StockWords } from './stock-hit.ts';

/** What the list calls the kinds. */
const KINDS: Readonly<Record<string, StockKind>> = {
  四字: 'set',
  成果: 'boast',
  分量: 'weight',
  背景: 'backdrop',
  口号: 'slogan',
  平实: 'plain',
};

const lists = once(() => {
  const phrases = new Map<string, { readonly kind: StockKind; readonly instead: string }>();
  for (const [row, name, instead] of rowsOf(data, 3) as readonly [string, string, string][]) {
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kind === undefined) throw new RowError(`no such kind: ${name}`, 0);
    for (const phrase of spellingsOf(row)) phrases.set(phrase, { kind, instead });
  }
  return { phrases, find: createMatcher(phrases.keys()) };
});

/** Where `text` has one of the ready-made phrases, the longest from the left. */
export function literalsIn(text: string): StockWords[] {
  const { phrases, find } = lists();
  return longestLeftmost(find(text)).flatMap(({ start, end, word }) => {
    const known = phrases.get(word);
    return known === undefined
      ? []
      : [{ start, end, phrase: word, isLight: known.kind === 'plain', words: [{ start, end }], ...known }];
  });
}

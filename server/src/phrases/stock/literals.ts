import data from '../../../data/stock-phrases.tsv';
import { once } from '../../text/once.ts';
import { RowError, rowsOf } from '../../text/rows.ts';
import { longestLeftmost, type WordMatch } from '../matcher.ts';
import { spellingsOf } from '../notation.ts';
import type { StockKind, StockWords } from './hit.ts';

/** What the list calls the kinds. */
const KINDS: Readonly<Record<string, StockKind>> = {
  四字: 'set',
  成果: 'boast',
  分量: 'weight',
  背景: 'backdrop',
  口号: 'slogan',
  平实: 'plain',
};

const phrases = once(() => {
  const known = new Map<string, { readonly kind: StockKind; readonly instead: string }>();
  for (const [row, name, instead] of rowsOf(data, 3) as readonly [string, string, string][]) {
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kind === undefined) throw new RowError(`no such kind: ${name}`, 0);
    for (const phrase of spellingsOf(row)) known.set(phrase, { kind, instead });
  }
  return known;
});

/** The ready-made phrases. */
export function literalWords(): Iterable<string> {
  return phrases().keys();
}

/** The ready-made phrases at `matches`, the places of `literalWords`, the longest from the left. */
export function literalsAmong(matches: readonly WordMatch[]): StockWords[] {
  const known = phrases();
  return longestLeftmost(matches).flatMap(({ start, end, word }) => {
    const row = known.get(word);
    if (row === undefined) return [];
    return [{ start, end, phrase: word, isLight: row.kind === 'plain', words: [{ start, end }], ...row }];
  });
}

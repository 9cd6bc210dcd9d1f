import data from '../../data/stock-results.tsv';
import { once } from '../text/once.ts';
import { RowError, rowsOf } from '../text/rows.ts';
import { createMatcher } from './matcher.ts';
import type { StockWords } from './stock-hit.ts';
import { wordTable } from './word-table.ts';

/** A word that praises, and where it is another word: 创|新成果. */
interface Praise {
  readonly word: string;
  readonly notAfter: string;
  /** The nouns it goes with. */
  readonly nouns: 'new' | 'praised';
}

/** 新 where it ends or continues another word, or says what is latest. */
const NOT_NEW = '创更革翻刷重最维焕';

const lists = once(() => {
  const praises: Praise[] = [
    { word: '新的', notAfter: NOT_NEW, nouns: 'new' },
    { word: '新', notAfter: NOT_NEW, nouns: 'new' },
  ];
  const nouns: Record<Praise['nouns'], string[]> = { new: [], praised: [] };
  for (const [word, role, notAfter] of rowsOf(data, 3) as readonly [string, string, string][]) {
    if (role === '新') nouns.new.push(word);
    else if (role === '名') nouns.praised.push(word);
    else if (role === '褒') praises.push({ word, notAfter, nouns: 'praised' });
    else throw new RowError(`no such role: ${role}`, 0);
  }
  return {
    find: createMatcher(praises.map(({ word }) => word)),
    praises: new Map(praises.map((praise) => [praise.word, praise])),
    new: wordTable(nouns.new.map((noun) => [noun, noun])),
    praised: wordTable(nouns.praised.map((noun) => [noun, noun])),
  };
});

/** Where `text` praises a result without a figure: 新局面, 有力保障, 显著的成效. */
export function boastsIn(text: string): StockWords[] {
  const { find, praises, ...nouns } = lists();
  const hits: StockWords[] = [];
  for (const { start, end, word } of find(text)) {
    const praise = praises.get(word) as Praise;
    const before = text[start - 1];
    if (before !== undefined && praise.notAfter.includes(before)) continue;
    const at = text[end] === '的' ? end + 1 : end;
    const noun = nouns[praise.nouns].at(text, at)[0];
    if (noun === undefined) continue;
    const hit = { start, end: at + noun.length };
    hits.push({
      ...hit,
      kind: 'boast',
      phrase: word.replace('的', '') + noun,
      instead: '',
      isLight: false,
      words: [hit],
    });
  }
  return hits;
}

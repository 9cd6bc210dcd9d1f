import data from '../../../data/stock-results.tsv';
import { once } from '../../text/once.ts';
import { RowError, rowsOf } from '../../text/rows.ts';
import type { Span } from '../../text/span.ts';
import type { WordMatch } from '../matcher.ts';
import type { StockWords } from './hit.ts';
import { wordTable } from './word-table.ts';

/** A word that praises, and where it is another word: 没|有力. */
interface Praise {
  readonly word: string;
  readonly notAfter: string;
}

/** A noun that praise empties, and where it is another word: 基础|设施. */
interface Noun {
  readonly word: string;
  readonly notBefore: string;
}

/** A boast, and what the list advises; empty where it says nothing. */
interface Result {
  readonly phrase: string;
  readonly instead: string;
}

/** 新 where it ends or continues another word, or says what is latest: 创|新成果. */
const NOT_NEW = '创更革翻刷重最维焕';

/** What may stand before the noun and adds nothing: 饱满的|工作|热情. */
const MODIFIER = /^(?:工作|发展|精神|组织|政治|思想|社会|制度|物质|群众|舆论|人才|智力|科技|法治|纪律|责任)/;

const lists = once(() => {
  const praises = new Map<string, Praise>();
  const newResults = new Map<string, Result>();
  const nouns: Noun[] = [];
  for (const [word, role, detail] of rowsOf(data, 3) as readonly [string, string, string][]) {
    const result = { phrase: `新${word}`, instead: detail };
    if (role === '新') for (const spelling of [`新${word}`, `新的${word}`]) newResults.set(spelling, result);
    else if (role === '名') nouns.push({ word, notBefore: detail });
    else if (role === '褒') praises.set(word, { word, notAfter: detail });
    else throw new RowError(`no such role: ${role}`, 0);
  }
  return { praises, newResults, nouns: wordTable(nouns.map((noun) => [noun.word, noun])) };
});

/** The words that praise, and 新 with what is new. */
export function praiseWords(): Iterable<string> {
  return [...lists().praises.keys(), ...lists().newResults.keys()];
}

/** Where `text` praises a result without a figure: 新局面, 有力保障, 显著的成效. `matches` are the places of `praiseWords`. */
export function boastsAmong(text: string, matches: readonly WordMatch[]): StockWords[] {
  const { newResults } = lists();
  const hits: StockWords[] = [];
  for (const match of matches) {
    const result = newResults.get(match.word);
    const hit = result === undefined ? praised(text, match) : newResult(text, match, result);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

function newResult(text: string, { start, end }: WordMatch, result: Result): StockWords | undefined {
  const before = text[start - 1];
  return before !== undefined && NOT_NEW.includes(before) ? undefined : boastOf({ start, end }, result);
}

function praised(text: string, { start, end, word }: WordMatch): StockWords | undefined {
  const { praises, nouns } = lists();
  const before = text[start - 1];
  if (before !== undefined && praises.get(word)?.notAfter.includes(before)) return undefined;
  const isLinked = text[end] === '的';
  const from = isLinked ? end + 1 : end;
  const between = isLinked ? (MODIFIER.exec(text.slice(from, from + 2))?.[0].length ?? 0) : 0;
  const at = nouns.at(text, from).length > 0 ? from : from + between;
  const noun = nouns.at(text, at).find(({ word: own, notBefore }) => {
    const after = text[at + own.length];
    return after === undefined || !notBefore.includes(after);
  })?.word;
  return noun === undefined
    ? undefined
    : boastOf({ start, end: at + noun.length }, { phrase: word + noun, instead: '' });
}

function boastOf(span: Span, { phrase, instead }: Result): StockWords {
  return { ...span, kind: 'boast', phrase, instead, isLight: false, words: [span] };
}

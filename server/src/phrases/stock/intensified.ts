import intensifierRows from '../../../data/intensifiers.tsv';
import verbRows from '../../../data/light-verbs.tsv';
import { isHanAt } from '../../text/characters.ts';
import { once } from '../../text/once.ts';
import { rowsOf } from '../../text/rows.ts';
import type { WordMatch } from '../matcher.ts';
import type { Cover } from './cover.ts';
import type { StockWords } from './hit.ts';
import { wordTable } from './word-table.ts';

/** An adverb of emphasis. */
interface Intensifier {
  readonly word: string;
  /** Characters that make another word of it where one stands before: 扩|大力. */
  readonly notAfter: string;
  /** Verbs with which it says something: 全面发展. */
  readonly notWith: readonly string[];
  /** Characters before which it does not count by itself; undefined where it never does. */
  readonly aloneNotBefore: string | undefined;
}

/** A verb that says little by itself. */
interface LightVerb {
  readonly word: string;
  /** Characters that make another word of it where one follows: 推动|力. */
  readonly notBefore: string;
  /** Whether a name behind it makes the whole a fixed wording: 全面贯彻党的教育方针. */
  readonly takesName: boolean;
}

const lists = once(() => {
  const intensifiers = rowsOf(intensifierRows, 4).map(([word, notAfter, notWith, alone]): Intensifier => {
    return {
      word: word as string,
      notAfter: notAfter as string,
      notWith: (notWith as string).split(' '),
      aloneNotBefore: alone?.startsWith('*') ? alone.slice(1) : undefined,
    };
  });
  const verbs = rowsOf(verbRows, 3).map(([word, notBefore, name]): LightVerb => {
    return { word: word as string, notBefore: notBefore as string, takesName: name === '名' };
  });
  return {
    words: intensifiers.map(({ word }) => word),
    intensifiers: wordTable(intensifiers.map((one) => [one.word, one])),
    verbs: wordTable(verbs.map((one) => [one.word, one])),
  };
});

const LINK = /[地得]/;
/** Adverbs in a row at most. */
const LONGEST_CHAIN = 4;
/** What a name begins with that no list can hold: 党的二十大精神, 《…》. */
const NAME = /^(?:党[的和中]|中央|国家|国务院|省[委政]|市[委政]|县[委政]|[《“「]|习近平|以)/;
/** Characters between verb and name at most: 贯彻执行党的路线. */
const NAME_DISTANCE = 2;

/** The adverbs of emphasis. */
export function intensifierWords(): Iterable<string> {
  return lists().words;
}

/**
 * Where `text` has an adverb of emphasis with a light verb, 进一步全面加强. `matches` are the places of `intensifierWords`;
 * `masked` are the names.
 */
export function intensifiedAmong(text: string, matches: readonly WordMatch[], masked: Cover): StockWords[] {
  const { intensifiers } = lists();
  const hits: StockWords[] = [];
  let end = 0;
  for (const { start } of matches) {
    if (start < end) continue;
    const first = intensifiers.at(text, start).find(({ notAfter }) => !isOneOf(notAfter, text[start - 1]));
    const hit = first === undefined ? undefined : hitFrom(text, start, first, masked);
    if (hit === undefined) continue;
    hits.push(hit);
    end = hit.end;
  }
  return hits;
}

/** The hit that begins with `first` at `start`: it may be followed by others of its kind and 地. */
function hitFrom(text: string, start: number, first: Intensifier, masked: Cover): StockWords | undefined {
  const { intensifiers, verbs } = lists();
  let last = first;
  let at = start + first.word.length;
  for (let length = 1; length <= LONGEST_CHAIN; length++) {
    if (LINK.test(text[at] ?? '')) at++;
    const verb = verbs
      .at(text, at)
      .find((one) => !isOneOf(one.notBefore, text[at + one.word.length]) && !last.notWith.includes(one.word));
    if (verb !== undefined) {
      const end = at + verb.word.length;
      if (verb.takesName && nameFollows(text, end, masked)) return undefined;
      return hitOf(start, end, first.word, verb.word);
    }
    const next = intensifiers.at(text, at)[0];
    if (next === undefined) break;
    last = next;
    at += next.word.length;
  }
  const { word, aloneNotBefore } = first;
  const follows = text[start + word.length] ?? '';
  if (aloneNotBefore === undefined || !isHanAt(follows, 0) || aloneNotBefore.includes(follows))
    return undefined;
  return hitOf(start, start + word.length, word, '');
}

function hitOf(start: number, end: number, adverb: string, instead: string): StockWords {
  const span = { start, end };
  return {
    ...span,
    kind: 'intensified',
    phrase: adverb + instead,
    adverb,
    instead,
    isLight: instead === '',
    words: [span],
  };
}

function nameFollows(text: string, end: number, masked: Cover): boolean {
  for (let at = end; at <= end + NAME_DISTANCE && at < text.length; at++) {
    if (masked.touches({ start: at, end: at + 1 }) || NAME.test(text.slice(at, at + 3))) return true;
  }
  return false;
}

/** Whether `character` is one of `characters`; the edge of a text is none. */
function isOneOf(characters: string, character: string | undefined): boolean {
  return character !== undefined && characters.includes(character);
}

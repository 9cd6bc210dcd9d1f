import characterPairs from 'opencc-js/dict/TSCharacters';
import phrasePairs from 'opencc-js/dict/TSPhrases';
import { once } from '../text/once.ts';
import { createMatcher, longestLeftmost, type Matcher } from './matcher.ts';

/** Words in which 著 is not the particle 着. */
const WRITING =
  '著名 著作 著者 著述 著称 著录 著书 著文 著作权 专著 显著 名著 编著 论著 原著 土著 巨著 昭著 卓著 遗著 译著 合著 执著 新著 较著 撰著';

const charactersOnce = once(
  (): ReadonlyMap<string, string> =>
    new Map(pairsOf(characterPairs).filter(([from, to]) => from.length === 1 && to.length === 1)),
);

/** The words that are not made simplified character by character; only a text to be converted needs them. */
interface Words {
  readonly phrases: ReadonlyMap<string, string>;
  readonly matchPhrases: Matcher;
  readonly matchWriting: Matcher;
}

const wordsOnce: () => Words = once(() => {
  // 於 as a family name or the first character of a classical phrase would win over the 於 of 關於, 對於.
  const phrases = new Map(
    pairsOf(phrasePairs).filter(
      ([traditional, simplified]) =>
        !traditional.startsWith('於') && traditional.length === simplified.length,
    ),
  );
  return {
    phrases,
    matchPhrases: createMatcher(phrases.keys()),
    matchWriting: createMatcher(WRITING.split(' ')),
  };
});

/** For each UTF-16 unit 1 where it stands in traditional text only: asked of thousands of characters at a keystroke. */
const traditionalOnce = once((): Uint8Array => {
  const traditional = new Uint8Array(0x10000);
  for (const [from, to] of charactersOnce()) if (from !== to) traditional[from.charCodeAt(0)] = 1;
  return traditional;
});

/** Whether the character of this UTF-16 unit stands in traditional text only. */
export function isTraditional(unit: number): boolean {
  return traditionalOnce()[unit] === 1;
}

/** `text` in simplified characters, as many UTF-16 units as before; 著 becomes 着 but for words such as 著作. */
export function simplified(text: string): string {
  const characters = charactersOnce();
  const { phrases, matchPhrases } = wordsOnce();
  let plain = '';
  let from = 0;
  for (const { start, end, word } of longestLeftmost(matchPhrases(text))) {
    plain += converted(text.slice(from, start), characters) + phrases.get(word);
    from = end;
  }
  return withParticles(plain + converted(text.slice(from), characters));
}

function converted(text: string, characters: ReadonlyMap<string, string>): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    result += characters.get(character) ?? character;
  }
  return result;
}

function withParticles(text: string): string {
  if (!text.includes('著')) return text;
  const kept = wordsOnce().matchWriting(text);
  let next = 0;
  let result = '';
  for (let at = 0; at < text.length; at++) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= at) next++;
    const inWord = (kept[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
    result += text[at] === '著' && !inWord ? '着' : text[at];
  }
  return result;
}

function pairsOf(dictionary: string): [string, string][] {
  return dictionary.split('|').map((pair) => {
    const [traditional = '', simple = ''] = pair.split(' ');
    return [traditional, simple];
  });
}

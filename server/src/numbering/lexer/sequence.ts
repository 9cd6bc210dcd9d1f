import type { Ordinal } from '../ordinal.ts';

/** The value of 最后: it closes a series of any length. */
export const LAST = 1_000_000;

/** Words that count without a number, with their place in the series; 最后 closes one of any length. */
const WORDS: readonly { word: string; scheme: 'sequence' | 'side'; value: number }[] = [
  { word: '首先', scheme: 'sequence', value: 1 },
  { word: '其次', scheme: 'sequence', value: 2 },
  { word: '再次', scheme: 'sequence', value: 3 },
  { word: '再者', scheme: 'sequence', value: 3 },
  { word: '最后', scheme: 'sequence', value: LAST },
  { word: '另一方面', scheme: 'side', value: 2 },
  { word: '一方面', scheme: 'side', value: 1 },
];

/** Whether one of the words stands at `start`. */
export function isSequenceWord(text: string, start: number): boolean {
  return WORDS.some(({ word }) => text.startsWith(word, start));
}

/** The ordinal of the word at `start` (UTF-16 units); undefined where none stands there. */
export function sequenceOrdinal(
  text: string,
  start: number,
  opening: boolean,
  weak = false,
): Ordinal | undefined {
  const found = WORDS.find(({ word }) => text.startsWith(word, start));
  if (found === undefined) return undefined;
  const span = { start, end: start + found.word.length };
  const { scheme, value } = found;
  return {
    scheme,
    value,
    branch: 0,
    word: '',
    path: [],
    system: 'han',
    span,
    numeral: span,
    opening,
    weak,
    bare: false,
    torn: false,
  };
}

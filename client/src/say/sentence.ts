import english from '../../../l10n/bundle.l10n.en.json' with { type: 'json' };
import type { WriterLanguage } from './writer-language.ts';

/** A Chinese sentence that has its English; {0}, {1} … stand for values. */
export type Sentence = keyof typeof english;

/**
 * `sentence` in `language`, its slots filled in one pass, so that a value that holds “{1}” stays as it is. A slot
 * without a value stays.
 */
export function worded(
  sentence: Sentence,
  values: readonly (string | number)[],
  language: WriterLanguage,
): string {
  const words: string = language === 'en' ? english[sentence] : sentence;
  return words.replace(/\{(\d)\}/g, (slot, index: string) => String(values[Number(index)] ?? slot));
}

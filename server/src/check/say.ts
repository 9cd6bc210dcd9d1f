import type { Say } from '../rules/rule.ts';

/** Sentences in another language by their Chinese original; l10n/bundle.l10n.en.json is one. */
export type Translations = Readonly<Record<string, string>>;

/**
 * A voice that speaks Chinese, or the language of `translations` where it has the sentence.
 * Values replace {0}, {1} … in one pass, so that a value holding “{1}” stays as it is.
 */
export function createSay(translations: Translations = {}): Say {
  return (chinese, ...values) => {
    const sentence = Object.hasOwn(translations, chinese) ? (translations[chinese] as string) : chinese;
    if (values.length === 0) return sentence;
    return sentence.replace(/\{(\d)\}/g, (slot, index: string) => String(values[Number(index)] ?? slot));
  };
}

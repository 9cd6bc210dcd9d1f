import type { Say } from '../rules/rule.ts';

/** Sentences in another language by their Chinese original; l10n/bundle.l10n.en.json is one. */
export type Translations = Readonly<Record<string, string>>;

/**
 * A voice that speaks Chinese, or the language of `translations` where it has the sentence.
 * Values replace {0}, {1} … in one pass, so that a value holding “{1}” stays as it is.
 */
export function createSay(translations: Translations = {}): Say {
  // A check says the same few sentences at every keystroke, some of them hundreds of times.
  const known = new Map<string, readonly string[]>();
  const piecesOf = (chinese: string): readonly string[] => {
    const sentence = Object.hasOwn(translations, chinese) ? (translations[chinese] as string) : chinese;
    const pieces = sentence.split(/\{(\d)\}/);
    known.set(chinese, pieces);
    return pieces;
  };
  return (chinese, ...values) => {
    const pieces = known.get(chinese) ?? piecesOf(chinese);
    let said = pieces[0] as string;
    for (let at = 1; at < pieces.length; at += 2) {
      const index = pieces[at] as string;
      said += String(values[Number(index)] ?? `{${index}}`) + (pieces[at + 1] as string);
    }
    return said;
  };
}

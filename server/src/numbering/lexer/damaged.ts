import type { Ordinal } from '../ordinal.ts';
import { ordinalFrom } from './marker.ts';

/*
 * Markers that lost a part of themselves on the way: 三推进 for 三是推进, 三；加强 for 三、加强, 三 at the end of a
 * torn line and 要 at the head of the next. They may fill a hole in a list; they never open one or break one.
 */

const NUMERAL = '[二三四五六七八九十]{1,3}';

/** A numeral alone between the ordinals before and after it, where their word (是, 要) is missing. */
export function fillingNumerals(text: string, ordinals: readonly Ordinal[]): Ordinal[] {
  return ordinals.flatMap((before, index) => {
    const after = ordinals
      .slice(index + 1)
      .find(({ scheme, word }) => scheme === before.scheme && word === before.word);
    if (before.scheme !== 'verb' || after === undefined || after.value !== before.value + 2) return [];
    const between = text.slice(before.span.end, after.span.start);
    for (const match of between.matchAll(new RegExp(`(?<=[。；;，,.])${NUMERAL}(?=\\p{Script=Han})`, 'gu'))) {
      const start = before.span.end + match.index;
      const filling = bareOrdinal(match[0], start, false, before.word);
      if (filling?.value === before.value + 1) return [filling];
    }
    return [];
  });
}

const BARE_OPENING = new RegExp(`^(${NUMERAL})(?:[；;。]|[ \\u3000]{1,2}(?=\\p{Script=Han}{3}))`, 'u');
const TORN = new RegExp(`(?<=[。；;，,.])${NUMERAL}$`);

/** A paragraph that opens with a numeral and a wrong mark or a blank: 三；加强领导, 三 加强领导. */
export function bareOpening(text: string): Ordinal | undefined {
  const found = BARE_OPENING.exec(text);
  return found === null ? undefined : bareOrdinal(found[1] as string, 0, true, '');
}

/** The numeral that ends a torn line when the next begins with 是 or 要. */
export function tornNumeral(text: string, next: string | undefined): Ordinal | undefined {
  const word = next?.startsWith('是') ? '是' : next?.startsWith('要') ? '要' : undefined;
  const found = word === undefined ? null : TORN.exec(text);
  return found === null ? undefined : bareOrdinal(found[0], found.index, false, word ?? '');
}

function bareOrdinal(written: string, start: number, opening: boolean, word: string): Ordinal | undefined {
  return ordinalFrom({
    scheme: word === '' ? 'han' : 'verb',
    word,
    written,
    numeralStart: start,
    start,
    end: start + written.length,
    opening,
    weak: true,
    bare: true,
  });
}

import { formatHan } from '../../text/numerals.ts';
import type { Ordinal } from '../ordinal.ts';
import { type MarkerFound, ordinalFrom } from './marker.ts';

/*
 * Markers that lost a part of themselves on the way: 三推进 for 三是推进, 三；加强 for 三、加强, 三 at the end of a
 * torn line and 要 at the head of the next. They may fill a hole in a list; they never open one or break one.
 */

const NUMERAL = '(?:[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])';

/** A numeral alone between the ordinals before and after it, where their word (是, 要) is missing. */
export function fillingNumerals(text: string, ordinals: readonly Ordinal[]): Ordinal[] {
  return ordinals.flatMap((before, index) => {
    const after = ordinals
      .slice(index + 1)
      .find(({ scheme, word }) => scheme === before.scheme && word === before.word);
    if (before.scheme !== 'verb' || after === undefined || after.value !== before.value + 2) return [];
    const between = text.slice(before.span.end, after.span.start);
    for (const match of between.matchAll(
      new RegExp(`(?<=[。；;，,.])${NUMERAL}(?=[，,]?[\\p{Script=Han}“《])`, 'gu'),
    )) {
      const start = before.span.end + match.index;
      const filling = bareOrdinal(match[0], start, false, before.word);
      if (filling?.value === before.value + 1) return [filling];
    }
    return [];
  });
}

const BARE_OPENING = new RegExp(`^(${NUMERAL})(?:[；;。]|[ \\u3000]{1,2}(?=\\p{Script=Han}{3}|[“《]))`, 'u');
const TORN = new RegExp(`(?<=[。；;，,.])${NUMERAL}$`);

/** A paragraph that opens with a numeral and a wrong mark or a blank: 三；加强领导, 三 加强领导. */
export function bareOpening(text: string): Ordinal | undefined {
  const found = BARE_OPENING.exec(text);
  return found === null ? undefined : bareOrdinal(found[1] as string, 0, true, '');
}

/** 三年, 三农, 二十: words that begin with a number. */
const IN_A_WORD =
  '(?![一二三四五六七八九十百千万亿年月日号个项条点次名位批期届级类]|农(?![村民业])|大(?![力幅量]))';

/**
 * What is left, at the head of `text`, of a marker like `ordinal` with the number `value`: 三 for 三是 or 三、, （三 for （三）,
 * 3 for 3. Offsets count from the start of `text`. Only a hole in a list says that it is one.
 */
export function damagedOpening(
  text: string,
  { scheme, word, system }: Ordinal,
  value: number,
): Ordinal | undefined {
  const written = system === 'arabic' ? String(value) : formatHan(value);
  const left = LEFT[scheme]?.(written);
  const found = left === undefined ? undefined : new RegExp(`^(?:${left})`, 'u').exec(text)?.[0];
  if (found === undefined) return undefined;
  return ordinalFrom({
    scheme,
    word,
    written: found.includes(written) ? written : '四',
    numeralStart: Math.max(0, found.indexOf(written)),
    start: 0,
    end: found.length,
    opening: true,
    weak: true,
    bare: true,
  });
}

const HEADED = `(?=[；;。，,：: \\t\\u3000]{0,2}[\\p{Script=Han}“《])`;
const LEFT: Readonly<Partial<Record<MarkerFound['scheme'], (written: string) => string>>> = {
  verb: (written) => `${written}${IN_A_WORD}${HEADED}`,
  han: (written) => `${written}${IN_A_WORD}${HEADED}`,
  'han-bracket': (written) =>
    `[（(]${written}(?![）)一二三四五六七八九十])|${written}[）)]${written === '四' ? '|[（(]囚[）)]' : ''}`,
  arabic: (written) => `${written}${IN_A_WORD}(?=[；;，,：: \\t\\u3000]{0,2}[\\p{Script=Han}“《])`,
  'arabic-bracket': (written) => `[（(]${written}(?![）)0-9])`,
};

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

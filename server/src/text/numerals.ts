/** How a number is written; renumbering keeps it. */
export type NumeralSystem =
  | 'han'
  | 'arabic'
  | 'wide'
  | 'circled'
  | 'bracketed'
  | 'bracketed-han'
  | 'dotted'
  | 'roman';

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const VARIANTS: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二', 廿: '二十', 卅: '三十' };

/** First character and length of the ready-made glyph rows of Unicode. */
const GLYPHS: readonly { system: NumeralSystem; first: string; count: number; from: number }[] = [
  { system: 'circled', first: '①', count: 20, from: 1 },
  { system: 'circled', first: '㉑', count: 15, from: 21 },
  { system: 'circled', first: '❶', count: 10, from: 1 },
  { system: 'circled', first: '➀', count: 10, from: 1 },
  { system: 'bracketed', first: '⑴', count: 20, from: 1 },
  { system: 'dotted', first: '⒈', count: 20, from: 1 },
  { system: 'bracketed-han', first: '㈠', count: 10, from: 1 },
  { system: 'roman', first: 'Ⅰ', count: 12, from: 1 },
];

/**
 * The value of a number written in Han digits (三, 十二, 一百二十, digit by digit 一〇三), 1 to 9,999;
 * undefined for what is no such number (三百二, 十十).
 */
export function parseHan(written: string): number | undefined {
  const plain = [...written].map((character) => VARIANTS[character] ?? character).join('');
  if (/^[一二三四五六七八九][零一二三四五六七八九]{1,3}$/.test(plain)) {
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  let value = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS.indexOf(character);
      if (digit < 0) return undefined;
    } else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  value += digit;
  const canonical =
    value >= 1 &&
    value <= 9999 &&
    (formatHan(value) === plain || (value < 20 && `一${formatHan(value)}` === plain));
  return canonical ? value : undefined;
}

/** `value` in Han digits as 公文 write it: 十二, 二十, 一百零三. For 1 to 9,999. */
export function formatHan(value: number): string {
  if (value < 10) return DIGITS[value] as string;
  const places = [...String(value)].map(Number);
  let written = '';
  let zero = false;
  places.forEach((digit, index) => {
    const unit = ['', '十', '百', '千'][places.length - 1 - index] as string;
    if (digit === 0) {
      zero = written !== '';
      return;
    }
    written += (zero ? '零' : '') + DIGITS[digit] + unit;
    zero = false;
  });
  return value < 20 ? written.slice(1) : written;
}

/** The value and system of a ready-made numeral glyph such as ③, ⑶, ㈢. */
export function parseGlyph(glyph: string): { value: number; system: NumeralSystem } | undefined {
  const code = glyph.codePointAt(0) ?? 0;
  for (const row of GLYPHS) {
    const place = code - (row.first.codePointAt(0) as number);
    if (place >= 0 && place < row.count) return { value: row.from + place, system: row.system };
  }
  return undefined;
}

/** `value` written in `system`; undefined where Unicode has no such glyph (a circled 36). */
export function formatNumeral(value: number, system: NumeralSystem): string | undefined {
  if (system === 'han') return value >= 1 && value <= 9999 ? formatHan(value) : undefined;
  if (system === 'arabic') return String(value);
  if (system === 'wide')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const row = GLYPHS.find(
    (each) => each.system === system && value >= each.from && value < each.from + each.count,
  );
  return row && String.fromCodePoint((row.first.codePointAt(0) as number) + value - row.from);
}

/** Arabic digits of either width to a number. */
export function parseDigits(written: string): number {
  return Number(written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}

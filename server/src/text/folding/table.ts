import simplifiedPairs from 'opencc-js/dict/TSCharacters';

/** In the table: this character is left out. */
export const DROPPED = 0;
/** In the table: what becomes of this character depends on its neighbours. U+FFFF is no character. */
export const BY_CONTEXT = 0xffff;

/** Blanks, controls, joiners and byte order marks; between two of a pair, both included. */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xffff],
];
/** Blocks whose characters are other forms of plain ones: radicals, compatibility ideographs, full and half width. */
const FORMS: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
];
/** What writers, converters and web pages use for one another: the first of a row stands for the others. */
const KINDS: readonly string[] = [
  '"“”„‟＂「」『』﹁﹂﹃﹄‘’‚‛\'〃',
  '<〈《＜',
  '>〉》＞',
  '(（',
  ')）',
  '[［【〔〖',
  ']］】〕〗',
  '-‐‑‒–—―−─－',
  '~～〜∼',
  '·•・‧∙',
  '。｡',
  '〇○',
  '着著',
  '置臵',
];
/** Marks of emphasis and of blanks to fill in. */
const MARKUP = '_＿#＃`';
const MASKS = 'xXｘＸ×✕✖*＊∗';

/**
 * For each UTF-16 unit the one it folds to: width, case, kinds of quotes, brackets and dashes, radicals, traditional
 * characters. 0 leaves it out; `BY_CONTEXT` marks those that `fold` decides on.
 */
export function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const unit of within(FORMS)) {
    const plain = String.fromCharCode(unit).normalize('NFKC');
    if (plain.length === 1) table[unit] = plain.charCodeAt(0);
  }
  simplify(table);
  for (const kind of KINDS) {
    for (let at = 1; at < kind.length; at++) table[kind.charCodeAt(at)] = kind.charCodeAt(0);
  }
  for (let unit = 0; unit < table.length; unit++) table[unit] = lowerCase(table[unit] as number);
  for (const unit of within(UNSEEN)) table[unit] = DROPPED;
  for (const mark of MARKUP) table[mark.charCodeAt(0)] = DROPPED;
  for (const mask of MASKS) table[mask.charCodeAt(0)] = BY_CONTEXT;
  table['('.charCodeAt(0)] = BY_CONTEXT;
  return table;
}

/** Character by character: what phrases would decide otherwise (乾坤) folds alike on both sides of a comparison. */
function simplify(table: Uint16Array): void {
  for (const pair of simplifiedPairs.split('|')) {
    const [traditional = '', simplified = ''] = pair.split(' ');
    if (traditional.length === 1 && simplified.length === 1) {
      table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
    }
  }
}

function lowerCase(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function* within(ranges: readonly (readonly [number, number])[]): Iterable<number> {
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) yield unit;
}

/** What a text is made of, counted in UTF-16 units. */
export interface Likeness {
  readonly length: number;
  /** ASCII letters, digits, marks and white space. */
  readonly ascii: number;
  /** The 3,755 commonest Han characters and the marks that stand between them. */
  readonly chinese: number;
  /** What no text holds: control characters, private use, the replacement character. */
  readonly broken: number;
}

const ORDINARY = ordinaryChinese();

/**
 * Counts what `text` is made of. Chinese read in its own encoding consists of common characters; read in
 * another it consists of rare ones. So a reading can be judged without a dictionary.
 */
export function likenessOf(text: string): Likeness {
  let ascii = 0;
  let chinese = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if (isControl(unit)) broken++;
      else ascii++;
    } else if (ORDINARY.has(unit)) chinese++;
    else if (isBroken(unit)) broken++;
  }
  return { length: text.length, ascii, chinese, broken };
}

/** How well a reading reads, at most 1; comparable between readings of the same bytes. */
export function scoreOf({ length, ascii, chinese, broken }: Likeness): number {
  return length === 0 ? 0 : (ascii + chinese - broken) / length;
}

function isControl(unit: number): boolean {
  return unit < 9 || (unit > 13 && unit < 32) || unit === 127;
}

function isBroken(unit: number): boolean {
  return unit < 0xa0 || (unit >= 0xe000 && unit <= 0xf8ff) || unit === 0xfffd;
}

/** GB 2312 orders its first plane by use: rows 16 to 55 are the common characters. */
function ordinaryChinese(): ReadonlySet<number> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  const units = new Set<number>();
  for (const character of new TextDecoder('gb18030').decode(new Uint8Array(bytes))) {
    units.add(character.charCodeAt(0));
  }
  for (const mark of '　、。《》〈〉「」『』【】〔〕〇“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩') units.add(mark.charCodeAt(0));
  for (let fullWidth = 0xff01; fullWidth <= 0xff5e; fullWidth++) units.add(fullWidth);
  return units;
}

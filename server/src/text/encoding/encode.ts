import type { Encoding } from './decode.ts';

/** A text holds characters that `encoding` cannot write. `message` is English, for the log. */
export class UnencodableError extends Error {
  readonly encoding: Encoding;

  constructor(encoding: Encoding) {
    super(`the text cannot be written as ${encoding}`);
    this.name = 'UnencodableError';
    this.encoding = encoding;
  }
}

/**
 * The bytes of `text` in `encoding`, after its byte order mark if `bom`. They read back as exactly `text`.
 * Throws UnencodableError where that cannot be.
 */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text;
  const bytes = encoded(marked, encoding);
  if (bytes === undefined || new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) !== marked) {
    throw new UnencodableError(encoding);
  }
  return bytes;
}

function encoded(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16le');
    case 'gb18030':
      return gb18030(text);
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Where the four-byte codes of characters beyond U+FFFF begin. */
const SUPPLEMENTARY = 189_000;
/** How many four-byte codes there are for characters up to U+FFFF. */
const BASIC = 39_420;

/** The platform only decodes GB18030, so its decoder is asked for every code once and the answers turned round. */
function gb18030(text: string): Uint8Array | undefined {
  const codes = gb18030Codes();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY + point - 0x10000));
    else {
      const code = codes.get(character);
      if (code === undefined) return undefined;
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  const codes: (readonly number[])[] = [];
  for (let linear = 0; linear < BASIC; linear++) codes.push(fourBytes(linear));
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  const LINE_FEED = 10;
  const bytes = Uint8Array.from(codes.flatMap((code) => [...code, LINE_FEED]));
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  // The two-byte codes come last, so that they win where a character has both.
  return new Map(codes.map((code, index) => [characters[index] as string, code]));
}

function fourBytes(linear: number): readonly number[] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1_260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

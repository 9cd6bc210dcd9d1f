/** Why bytes cannot be read as text. */
export type UndecodableKind = 'office' | 'pdf' | 'rtf' | 'image' | 'archive' | 'binary' | 'encoding';

interface Signature {
  readonly kind: UndecodableKind;
  /** The bytes such a file begins with. */
  readonly bytes: readonly number[];
}

/** Beginnings of the files people mistake for text, or rename to .txt. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'office', bytes: [0x50, 0x4b, 0x03, 0x04] }, // .docx .xlsx .pptx .odt, and every .zip
  { kind: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] }, // .doc .xls .wps
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: 'archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
];

/** The kind of file that begins as `bytes` does, if it is a known kind that is no text. */
export function binaryKind(bytes: Uint8Array): UndecodableKind | undefined {
  return SIGNATURES.find((signature) => beginsWith(bytes, signature.bytes))?.kind;
}

/** Whether `bytes` begins with `beginning`. */
export function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Share of bytes (0 to 1) that are control characters in every encoding we read; 0 for no bytes. */
export function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls++;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

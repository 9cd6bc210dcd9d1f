import { beginsWith, binaryKind, controlShare, type UndecodableKind } from './binary.ts';
import { likenessOf, scoreOf } from './likeness.ts';

/** The encodings that drafts come in; names as TextDecoder knows them. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A file's text and how it was written. */
export interface Decoded {
  /** Without byte order mark: offset 0 is the first character of the text. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before the text. */
  readonly bom: boolean;
  /** How many U+FFFD in `text` stand for bytes that could not be read; 0 for an intact file. */
  readonly damaged: number;
}

const SENTENCES: Readonly<Record<UndecodableKind, string>> = {
  office: '这是 Word、WPS 文档或压缩包，不是纯文本；请另存为纯文本（UTF-8）后再检查',
  pdf: '这是 PDF 文件，不是纯文本；请把原稿另存为纯文本（UTF-8）后再检查',
  rtf: '这是 RTF 文档，不是纯文本；请另存为纯文本（UTF-8）后再检查',
  image: '这是图片，不是文字',
  archive: '这是压缩包，不是文字；请解压后再检查',
  binary: '这不是文字：控制字符太多，像是程序或数据文件',
  encoding: '认不出文字的编码（不是 UTF-8、UTF-16，也不是 GB18030）；请另存为 UTF-8 后再检查',
};

/** Bytes that are no text we can read. `message` is one Chinese sentence without values, so it can be translated. */
export class UndecodableError extends Error {
  readonly kind: UndecodableKind;

  constructor(kind: UndecodableKind) {
    super(SENTENCES[kind]);
    this.name = 'UndecodableError';
    this.kind = kind;
  }
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];
const UTF_32_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/** In the order of preference where two readings are equally good. */
const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** A text may hold one broken character in twenty: copied control marks, a few damaged bytes. */
const MOST_BROKEN = 0.05;
/**
 * Share of common characters among the non-ASCII ones that a guessed reading needs. Simplified Chinese
 * measures 0.99, traditional 0.58; Big5, Shift-JIS or random bytes read as GB18030 below 0.28.
 */
const LEAST_CHINESE = 0.4;

/**
 * Reads `bytes` as text. A byte order mark decides; else what is valid UTF-8 without NUL is UTF-8; else the
 * encoding whose reading looks most like Chinese. A few damaged bytes in a text that otherwise reads well
 * become U+FFFD and are counted; NUL and other control characters stay in the text as they are.
 *
 * A name of a few characters can be valid in two encodings at once; a paragraph cannot.
 *
 * Throws UndecodableError for anything that is no text or is in another encoding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = binaryKind(bytes);
  if (known !== undefined) throw new UndecodableError(known);
  if (UTF_32_MARKS.some((mark) => beginsWith(bytes, mark))) throw new UndecodableError('encoding');
  const mark = MARKS.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (mark !== undefined) {
    return accepted({ ...read(bytes.subarray(mark.bytes.length), mark.encoding), bom: true }, bytes);
  }
  const plain = read(bytes, 'utf-8');
  if (plain.damaged === 0 && !bytes.includes(0)) return accepted(plain, bytes);
  return accepted(mostLikely(bytes), bytes);
}

function mostLikely(bytes: Uint8Array): Decoded {
  return ENCODINGS.map((encoding) => read(bytes, encoding))
    .map((reading) => ({ reading, score: scoreOf(likenessOf(reading.text)) }))
    .reduce((best, next) => (next.score > best.score ? next : best)).reading;
}

function read(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding, bom: false, damaged: 0 };
  } catch {
    // `fatal` says only that something is wrong; the lenient reading shows how much.
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, encoding, bom: false, damaged: text.split('\uFFFD').length - 1 };
  }
}

function accepted(reading: Decoded, bytes: Uint8Array): Decoded {
  const { length, ascii, chinese, broken } = likenessOf(reading.text);
  const tooBroken = broken > Math.max(1, length * MOST_BROKEN) || (broken > 0 && broken === length);
  const certain = reading.bom || (reading.encoding === 'utf-8' && reading.damaged === 0);
  const unlike = !certain && chinese < (length - ascii) * LEAST_CHINESE;
  if (!tooBroken && !unlike) return reading;
  throw new UndecodableError(controlShare(bytes) > MOST_BROKEN ? 'binary' : 'encoding');
}

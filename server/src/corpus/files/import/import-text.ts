import { extname } from 'node:path';
import { decode, UndecodableError } from '../../../text/decode.ts';
import { CorpusError } from '../reason.ts';
import { textOfDoc } from './doc.ts';
import { textOfDocx } from './docx.ts';
import { textOfHtml } from './html.ts';

const MEGABYTE = 1024 * 1024;

/** How the text of one kind of file is had, and how many bytes of it at most. */
interface Format {
  readonly most: number;
  /** Whether the file holds the text itself, so that an editor shows the same. */
  readonly isPlain: boolean;
  text(bytes: Uint8Array): string | Promise<string>;
}

const plain: Format = { most: 16 * MEGABYTE, isPlain: true, text: decodedText };
const html: Format = {
  most: 16 * MEGABYTE,
  isPlain: false,
  text: (bytes) => textOfHtml(decodedText(bytes)),
};

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', plain],
  ['.md', plain],
  ['.gongwen', plain],
  ['.docx', { most: 64 * MEGABYTE, isPlain: false, text: textOfDocx }],
  ['.doc', { most: 64 * MEGABYTE, isPlain: false, text: textOfDoc }],
  ['.html', html],
  ['.htm', html],
]);

/** Documents that writers keep and we cannot read; they are named rather than passed over. */
const FOREIGN: ReadonlySet<string> = new Set([
  '.pdf',
  '.wps',
  '.rtf',
  '.ofd',
  '.dot',
  '.docm',
  '.odt',
  '.ceb',
]);

/** Whether a file of this name belongs to a corpus: one we read, or one whose reader we lack. */
export function isDocumentName(name: string): boolean {
  const extension = extname(name).toLowerCase();
  // Word's own note that a document is open.
  return !name.startsWith('~$') && (FORMATS.has(extension) || FOREIGN.has(extension));
}

/** Whether an editor that opens the file sees the very text that was read from it. */
export function isPlainName(name: string): boolean {
  return FORMATS.get(extname(name).toLowerCase())?.isPlain === true;
}

/** Bytes of a file of this name at most. Throws a CorpusError for a format that cannot be read. */
export function mostBytes(name: string): number {
  return formatOf(name).most;
}

/**
 * The text in the bytes of the file `name`, whose ending tells the format. Rejects with a CorpusError for what cannot
 * be read, or holds no text.
 */
export async function importText(name: string, bytes: Uint8Array): Promise<string> {
  const text = await formatOf(name).text(bytes);
  if (text.trim() === '') throw new CorpusError('没有文字（可能是空文件，或者只有图片）');
  return text;
}

function formatOf(name: string): Format {
  const extension = extname(name).toLowerCase();
  const format = FORMATS.get(extension);
  if (format !== undefined) return format;
  throw new CorpusError('还不能读 {0} 文件；可另存为 .docx 或 .txt', extension);
}

function decodedText(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    throw error instanceof UndecodableError ? new CorpusError(error.message) : error;
  }
}

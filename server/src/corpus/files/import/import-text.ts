import { extname } from 'node:path';
import { decode, UndecodableError } from '../../../text/encoding/decode.ts';
import { CorpusError } from '../reason.ts';
import { textOfDoc } from './doc.ts';
import { textOfDocx } from './docx.ts';
import { textOfHtml } from './html.ts';

const MEGABYTE = 1024 * 1024;

/** How the text of one kind of file is had, and how many bytes of it at most. */
interface Format {
  readonly most: number;
  text(bytes: Uint8Array): string | Promise<string>;
}

const plain: Format = { most: 16 * MEGABYTE, text: decodedText };
const html: Format = {
  most: 16 * MEGABYTE,
  text: (bytes) => textOfHtml(decodedText(bytes)),
};

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', plain],
  ['.md', plain],
  ['.gongwen', plain],
  ['.docx', { most: 64 * MEGABYTE, text: textOfDocx }],
  ['.doc', { most: 64 * MEGABYTE, text: textOfDoc }],
  ['.html', html],
  ['.htm', html],
]);

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

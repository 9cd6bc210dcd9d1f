import { createReadStream } from 'node:fs';
import { Complaint } from '../complaint.ts';

/** The name that stands for standard input on the command line. */
export const STDIN = '-';

/** Bytes of one input at most: a thousand long drafts. A device has no end, and findings need memory. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The bytes of the file at `path`, or of `stdin` for “-”. Rejects with a Complaint where they cannot be
 * read or are more than 16 MB.
 */
export async function readInput(path: string, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readAll(path === STDIN ? stdin : createReadStream(path));
  } catch (error) {
    throw unreadable(error);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Complaint('文件太大（超过 {0} MB），没有检查', MOST_BYTES / 1024 / 1024);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  ENOTDIR: '没有这个文件',
  EACCES: '没有权限读取',
  EPERM: '没有权限读取',
  EISDIR: '这是文件夹，不是文件',
  ELOOP: '链接绕成了圈，读不到文件',
};

/** `error` as a Complaint if it comes from the file system, else itself: then it is a fault of ours. */
export function unreadable(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (error.code === 'ERR_INVALID_ARG_VALUE') return new Complaint('路径里有不能用的字符');
  const sentence = Object.hasOwn(SENTENCES, error.code) ? SENTENCES[error.code] : undefined;
  return sentence === undefined ? new Complaint('读取失败（{0}）', error.code) : new Complaint(sentence);
}

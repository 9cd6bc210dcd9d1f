import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Decoded } from '../../text/encoding/decode.ts';
import { encode, UnencodableError } from '../../text/encoding/encode.ts';
import { Complaint } from '../complaint.ts';

/**
 * Puts `text` in place of the text of the file at `path`, which held `bytes`, read as `before`: in the same
 * encoding, with the same byte order mark. Whoever reads the file meanwhile sees the old text or the new one.
 * Rejects with a Complaint, the file untouched, where that cannot be done exactly.
 */
export async function rewrite(path: string, bytes: Uint8Array, before: Decoded, text: string): Promise<void> {
  const after = encodedLike(bytes, before, text);
  try {
    await replaceFile(await realpath(path), bytes, after);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Complaint('写入失败（{0}），文件没有修改', String(error.code));
  }
}

/** The bytes of `text`, written the way `bytes` were. Throws a Complaint where any other byte would change. */
function encodedLike(bytes: Uint8Array, before: Decoded, text: string): Uint8Array {
  if (before.damaged > 0) throw new Complaint('有 {0} 处字节损坏，改写会丢失原样，没有修改', before.damaged);
  try {
    const same = encode(before.text, before.encoding, before.bom);
    if (Buffer.compare(same, bytes) !== 0) throw new UnencodableError(before.encoding);
    return encode(text, before.encoding, before.bom);
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    throw new Complaint(
      '不能按原来的编码（{0}）准确写回，没有修改；可先另存为 UTF-8',
      before.encoding.toUpperCase(),
    );
  }
}

async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  const { mode } = await stat(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(await open(beside, 'wx', mode), after, mode);
    if (Buffer.compare(await readFile(path), before) !== 0) {
      throw new Complaint('检查期间文件被改动过，没有修改；请再运行一次');
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeSynced(file: FileHandle, bytes: Uint8Array, mode: number): Promise<void> {
  try {
    await file.writeFile(bytes);
    // The mode given at opening is cut by the umask.
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

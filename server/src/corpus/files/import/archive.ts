import { inflateRawSync } from 'node:zlib';
import { CorpusError } from '../reason.ts';

/** What an archive may take: a document of a thousand pages stays far below. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly bytes: number;
  /** Unpacked bytes for one packed byte, looked at above a megabyte. */
  readonly ratio: number;
}

const ARCHIVE_LIMITS: ArchiveLimits = { entries: 4000, bytes: 256 * 1024 * 1024, ratio: 250 };

const END = 0x06054b50;
const END_SIZE = 22;
const COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** From here on a ratio says something: small files of blanks pack well and harm nobody. */
const NOTEWORTHY = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly start: number;
}

/**
 * Throws a CorpusError unless the zip archive in `bytes` is whole, not encrypted and within `limits`. What its directory
 * says of sizes is not believed: everything that `opens` wants is unpacked once, with a limit, before anyone else does.
 */
export function checkArchive(
  bytes: Uint8Array,
  opens: (name: string) => boolean,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (const entry of entriesOf(data, limits)) {
    if (!opens(entry.name)) continue;
    unpacked += unpackedSize(data, entry, limits.bytes - unpacked, limits);
  }
}

function unpackedSize(data: Buffer, entry: Entry, most: number, { ratio }: ArchiveLimits): number {
  const packed = data.subarray(entry.start, entry.start + entry.packed);
  if (packed.length < entry.packed) throw damaged();
  if (entry.method === STORED) return packed.length;
  if (entry.method !== DEFLATED) throw new CorpusError('文档的压缩方式认不出来，没有读');
  const allowed = Math.min(most, Math.max(NOTEWORTHY, packed.length * ratio));
  if (allowed <= 0) throw bomb();
  try {
    return inflateRawSync(packed, { maxOutputLength: allowed }).length;
  } catch (error) {
    throw error instanceof RangeError ? bomb() : damaged();
  }
}

function entriesOf(data: Buffer, limits: ArchiveLimits): Entry[] {
  const end = endOf(data);
  const count = data.readUInt16LE(end + 10);
  if (count > limits.entries)
    throw new CorpusError('压缩包里的文件太多（超过 {0} 个），没有读', limits.entries);
  const entries: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > data.length || data.readUInt32LE(at) !== ENTRY) throw damaged();
    if ((data.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new CorpusError('文档加了密码，读不了');
    const nameLength = data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      start: startOf(data, data.readUInt32LE(at + 42)),
    });
    at += ENTRY_SIZE + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

function startOf(data: Buffer, local: number): number {
  if (local + LOCAL_SIZE > data.length || data.readUInt32LE(local) !== LOCAL) throw damaged();
  return local + LOCAL_SIZE + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
}

/** Where the directory's end stands: behind it comes at most a comment. */
function endOf(data: Buffer): number {
  const lowest = Math.max(0, data.length - END_SIZE - COMMENT);
  for (let at = data.length - END_SIZE; at >= lowest; at--) {
    if (data.readUInt32LE(at) === END) return at;
  }
  throw damaged();
}

function damaged(): CorpusError {
  return new CorpusError('文件已损坏，打不开');
}

function bomb(): CorpusError {
  return new CorpusError('压缩得太厉害（展开后过大），可能是恶意文件，没有读');
}

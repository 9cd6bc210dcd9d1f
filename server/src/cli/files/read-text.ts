import { type Decoded, decode } from '../../text/encoding/decode.ts';
import { Complaint, complaintOf } from '../complaint.ts';
import type { Session } from '../host.ts';
import { readInput } from './read.ts';

/** One input: its bytes, and what they say. */
export interface TextRead {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** The text of the input at `path`, for commands that take one. Rejects with a Complaint that names it. */
export async function readText(path: string, { stdin, say }: Session): Promise<TextRead> {
  try {
    const bytes = await readInput(path, stdin);
    return { bytes, decoded: decode(bytes) };
  } catch (error) {
    const complaint = complaintOf(error, say);
    throw complaint === undefined ? error : new Complaint('{0}：{1}', path, complaint);
  }
}

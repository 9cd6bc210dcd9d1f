import type { Checker } from '../../check/checker.ts';
import { Draft } from '../../document/draft.ts';
import { decode } from '../../text/encoding/decode.ts';
import type { ReadCorpus } from '../corpus.ts';
import { readInput } from '../files/read.ts';
import { rewrite } from '../files/write.ts';
import type { Session } from '../host.ts';
import { note } from '../note.ts';
import { examine, type FileReport } from './examine.ts';
import { applySafeFixes } from './fix.ts';

/** A file's report; `failure` says why it could not be repaired, the report then is of the file as it stands. */
export interface Checked {
  readonly report: FileReport;
  readonly failure?: unknown;
}

/** How a file is checked. */
export interface FileWishes {
  readonly checker: Checker;
  /** Whether safe fixes are written back. */
  readonly fixes: boolean;
  /** Missing where drafts are not held against a corpus. */
  readonly readCorpus: ReadCorpus | undefined;
  /** The 文种 that the writer says the file is; undefined where its text tells. */
  readonly genre: string | undefined;
}

/**
 * Reads the input at `path` and checks it, with `fixes` after its safe fixes are written back. Rejects with
 * a Complaint or an UndecodableError where it cannot be read.
 */
export async function checkFile(
  path: string,
  { checker, fixes, readCorpus, genre }: FileWishes,
  session: Session,
): Promise<Checked> {
  const bytes = await readInput(path, session.stdin);
  const decoded = decode(bytes);
  if (decoded.damaged > 0)
    note(path, session.say('有 {0} 处字节损坏，读作“\uFFFD”', decoded.damaged), session);
  const examined = async (text: string): Promise<FileReport> => {
    const draft = new Draft(text);
    const shared = draft.isProse ? await readCorpus?.(path, draft) : undefined;
    return examine(path, draft, checker, { shared, genre });
  };
  const asItStands = () => examined(decoded.text);
  if (!fixes) return { report: await asItStands() };
  const { text, count } = applySafeFixes(decoded.text, (draft) => checker.check(new Draft(draft)));
  if (count === 0) return { report: await asItStands() };
  try {
    await rewrite(path, bytes, decoded, text);
  } catch (failure) {
    return { report: await asItStands(), failure };
  }
  note(path, session.say('改好 {0} 处', count), session);
  return { report: await examined(text) };
}

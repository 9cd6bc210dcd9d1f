import { PHRASES_FILE, withPhrases } from '../../check/phrases-file.ts';
import { TERMS_FILE, withTerm } from '../../check/terms-file.ts';
import { acceptedIn } from '../../phrases/mining/proposals.ts';
import type { Say } from '../../rules/rule.ts';
import { WorkspaceFileError, type WorkspaceFiles } from '../workspace/files.ts';
import type { AcceptedAnswer } from './requests.ts';

/** What keeping accepted phrases needs from around it. */
export interface AcceptingHost {
  readonly say: Say;
  /** Missing where neither the transport nor the client reads and writes files. */
  readonly files: WorkspaceFiles | undefined;
  /** Uris of the folders that may keep them, the likeliest first. */
  readonly folders: readonly string[];
}

/** Writes the marked rows of `list` into the folder's own lists. Rejects only for a fault of ours. */
export async function acceptPhrases(list: string, host: AcceptingHost): Promise<AcceptedAnswer> {
  const { say, files } = host;
  const { phrases, terms } = acceptedIn(list);
  if (phrases.length + terms.length === 0) {
    return { isDone: false, message: say('清单里没有行首标“+”的行，什么也没有收下。') };
  }
  const folder = host.folders.find((one) => files?.reaches(one) === true);
  if (files === undefined || folder === undefined) {
    return {
      isDone: false,
      message: say('没有打开文件夹，收下的词语没有地方存。请先打开存放稿子的文件夹。'),
    };
  }
  try {
    if (phrases.length > 0) await files.update(folder, PHRASES_FILE, (text) => withPhrases(text, phrases));
    if (terms.length > 0) {
      await files.update(folder, TERMS_FILE, (text) =>
        terms.reduce<string>((after, term) => withTerm(after, term), text ?? ''),
      );
    }
  } catch (error) {
    const reason = reasonOf(error);
    return { isDone: false, message: say('收下的词语没能写进 .gongwen 文件夹（{0}）', reason) };
  }
  return {
    isDone: true,
    message: say('已收下：套话 {0} 条，术语 {1} 条。', phrases.length, terms.length),
  };
}

/** Throws `error` itself where it is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof WorkspaceFileError) return error.trouble;
  if (error instanceof RangeError) return 'too-large';
  throw error;
}

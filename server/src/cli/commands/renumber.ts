import { Draft } from '../../document/draft.ts';
import { renumberingOf } from '../../numbering/renumbering/renumber.ts';
import { edited } from '../../text/edit.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Complaint, complaintOf, UsageError } from '../complaint.ts';
import { STDIN } from '../files/read.ts';
import { readText, type TextRead } from '../files/read-text.ts';
import { rewrite } from '../files/write.ts';
import { CLEAN, type ExitCode, FOUND, type Session } from '../host.ts';
import { note } from '../note.ts';
import { jsonRenumbering, type Renumbered, renumberedFrom, textRenumbering } from '../report/renumber.ts';

/** `gongwen renumber`: counts all lists of a file anew; shows what would change, or writes it. */
export const renumber: Command = {
  name: 'renumber',
  summary: '重排文件里的序号，指向它们的引用跟着改；不加 --write 只列出要改的地方',
  operands: 'FILE',
  options: [
    { name: 'write', meaning: '写回文件，只改序号，其余一字不动' },
    { name: 'format', value: 'text|json', meaning: '输出的格式，默认 text' },
  ],
  outcomes: ['没有要改的序号，或者都改好了', '有要改的序号，或者有没能改的'],
  run: runRenumber,
};

async function runRenumber(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const format = choiceOf(given, 'format', ['text', 'json']);
  const writes = given.options.has('write');
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw new UsageError('renumber 后面要写一个文件');
  if (writes && path === STDIN) throw new UsageError('--write 只能改文件，不能改标准输入');
  const read = await readText(path, session);
  const draft = new Draft(read.decoded.text);
  const { changes, left } = renumberingOf(draft);
  const result = renumberedFrom(draft, changes, left);
  if (!draft.isProse) note(path, session.say('不是中文正文，没有序号可排'), session);
  if (writes && changes.length > 0) await write(path, read, edited(draft.text, changes), session);
  session.out(
    format === 'json'
      ? jsonRenumbering(path, writes, result)
      : textRenumbering(path, writes, result, session),
  );
  if (writes && changes.length > 0) note(path, session.say('改好 {0} 处', result.changes.length), session);
  return exitCodeOf(result, writes);
}

async function write(
  path: string,
  { bytes, decoded }: TextRead,
  text: string,
  { say }: Session,
): Promise<void> {
  try {
    await rewrite(path, bytes, decoded, text);
  } catch (error) {
    const complaint = complaintOf(error, say);
    throw complaint === undefined ? error : new Complaint('{0}：{1}', path, complaint);
  }
}

/** A number that is wrong and stays so is for a pipeline what a warning is. */
function exitCodeOf({ changes, left }: Renumbered, writes: boolean): ExitCode {
  return (writes || changes.length === 0) && left.length === 0 ? CLEAN : FOUND;
}

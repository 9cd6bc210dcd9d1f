import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { complaintOf, UsageError } from '../complaint.ts';
import { indexCorpus } from '../corpus.ts';
import { CLEAN, type ExitCode, type Session, TROUBLE } from '../host.ts';
import { note } from '../note.ts';
import { printable } from '../printable.ts';

/** `gongwen index`: reads folders of past documents, so that drafts can be held against them. */
export const indexFolders: Command = {
  name: 'index',
  summary: '为存放往年材料的文件夹建立索引，供 check --corpus 比对',
  operands: 'DIR…',
  options: [{ name: 'to', value: 'PATH', meaning: '索引存放的文件夹，默认在系统的缓存文件夹里' }],
  run: runIndex,
};

async function runIndex(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  if (words.length === 0) throw new UsageError('index 后面要写存放材料的文件夹');
  const root = given.options.get('to')?.at(-1) ?? session.cache;
  let hasTrouble = false;
  for (const folder of words) {
    try {
      const { documents, problems } = await indexCorpus(folder, root, session);
      const sentence =
        problems.length === 0
          ? session.say('{0}：{1} 份材料', folder, documents)
          : session.say('{0}：{1} 份材料，{2} 处没能读', folder, documents, problems.length);
      session.out(`${printable(sentence)}\n`);
      if (problems.length > 0) hasTrouble = true;
    } catch (error) {
      const complaint = complaintOf(error, session.say);
      if (complaint === undefined) throw error;
      note(folder, complaint, session);
      hasTrouble = true;
    }
  }
  return hasTrouble ? TROUBLE : CLEAN;
}

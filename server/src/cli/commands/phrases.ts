import { resolve } from 'node:path';
import { codeOf } from '../../corpus/files/reason.ts';
import { replaceFile } from '../../corpus/files/replace-file.ts';
import { miningReason } from '../../phrases/miner/carry-out.ts';
import { mineFolders } from '../../phrases/miner/mine-folders.ts';
import type { MinedFolders, MiningOrder } from '../../phrases/mining/order.ts';
import { proposalList } from '../../phrases/mining/proposals.ts';
import { SEGMENTERS } from '../../phrases/mining/segmenter.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Complaint, UsageError } from '../complaint.ts';
import { CLEAN, type ExitCode, type Session, TROUBLE } from '../host.ts';
import { note } from '../note.ts';
import { minedTable } from '../report/mined.ts';

/** `gongwen phrases mine`: reads folders of past documents and proposes what their authors say again and again. */
export const phrases: Command = {
  name: 'phrases',
  summary: '从存放往年材料的文件夹里提炼常用语和术语',
  operands: 'mine DIR…',
  options: [
    { name: 'format', value: 'text|json', meaning: '输出的格式，默认 text' },
    { name: 'to', value: 'FILE', meaning: '写成可以逐行取舍的清单，不再打印' },
    {
      name: 'segmenter',
      value: 'auto|nodejieba|jieba-wasm',
      meaning: '分词所用的程序，默认 auto：装有 nodejieba 就用它',
    },
  ],
  outcomes: ['做完了', '不会出现'],
  run: runPhrases,
};

async function runPhrases(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const [what, ...folders] = words;
  if (what !== 'mine') throw new UsageError('phrases 后面要写 mine 和存放材料的文件夹');
  if (folders.length === 0) throw new UsageError('phrases mine 后面要写存放材料的文件夹');
  const format = choiceOf(given, 'format', ['text', 'json']);
  const [usual, ...others] = SEGMENTERS;
  const segmenter = choiceOf(given, 'segmenter', [usual as 'auto', ...others]);
  const mined = await mine({ folders: folders.map((folder) => resolve(folder)), segmenter });
  for (const { path, reason } of mined.problems)
    note(path, session.say(reason.sentence, ...reason.values), session);
  if (mined.documents < mined.least) session.err(`gongwen: ${tooFew(mined, session)}\n`);
  if (mined.documents === 0 && mined.problems.length > 0) return TROUBLE;
  const place = given.options.get('to')?.at(-1);
  if (place !== undefined) await write(place, proposalList(mined, session.say), session);
  else session.out(format === 'json' ? jsonOf(mined) : minedTable(mined, session.say));
  return mined.problems.length > 0 ? TROUBLE : CLEAN;
}

async function mine(order: MiningOrder): Promise<MinedFolders> {
  try {
    return await mineFolders(order, () => undefined);
  } catch (error) {
    const { sentence, values } = miningReason(error);
    throw new Complaint(sentence, ...values);
  }
}

function tooFew({ documents, least }: MinedFolders, { say }: Session): string {
  return say('只读到 {0} 份材料，至少要有 {1} 份才看得出什么是常用的', documents, least);
}

async function write(place: string, list: string, { say }: Session): Promise<void> {
  try {
    await replaceFile(resolve(place), list);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new Complaint('{0}：{1}', place, say('写不进去，可能没有权限或者磁盘已满'));
  }
}

/** Version 1 of what programs may rely on. */
function jsonOf({ documents, copies, least, segmenter, proposals }: MinedFolders): string {
  const phrases = proposals.map(({ phrase, kind, isKnown, documents, times, examples }) => ({
    phrase,
    class: kind,
    known: isKnown,
    documents,
    count: times,
    examples,
  }));
  return `${JSON.stringify({ version: 1, documents, copies, least, segmenter, phrases }, undefined, 2)}\n`;
}

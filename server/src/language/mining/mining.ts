import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type MinedFolders, MiningError, type MiningProgram } from '../../phrases/mining/order.ts';
import { proposalList } from '../../phrases/mining/proposals.ts';
import type { SegmenterChoice } from '../../phrases/mining/segmenter.ts';
import type { Say } from '../../rules/rule.ts';
import type { Reporter } from '../corpus/progress.ts';
import type { MinedAnswer } from './requests.ts';

/** What mining for the writer needs from around it. */
export interface MiningHost {
  /** Missing where the server cannot start programs. */
  readonly program: MiningProgram | undefined;
  readonly say: Say;
  readonly segmenter: SegmenterChoice;
  /** Absolute paths of the folders of past documents. */
  readonly folders: readonly string[];
  /** Asks the client for a progress; undefined where it shows none. */
  begin(): Promise<Reporter> | undefined;
  complain(message: string): void;
}

/** Mines the folders and shows how far it is, until it is done, fails, or the writer has enough. Never rejects. */
export async function mineForWriter(host: MiningHost, token: CancellationToken): Promise<MinedAnswer> {
  const { program, folders, say, segmenter } = host;
  if (program === undefined) return { message: say('这里不能提炼常用语：请在桌面版里使用') };
  if (folders.length === 0) return { message: say('还没有往年材料。可先用命令“添加往年材料文件夹”。') };
  const ending = new AbortController();
  token.onCancellationRequested(() => ending.abort());
  if (token.isCancellationRequested) ending.abort();
  const reporter = await begun(host);
  reporter?.begin(say('公文：提炼常用语'), 0, undefined, true);
  reporter?.token.onCancellationRequested(() => ending.abort());
  try {
    const mined = await program.mine(
      { folders, segmenter },
      ({ part, path }) => reporter?.report(Math.floor(part * 100), path === '' ? say('统计') : path),
      ending.signal,
    );
    return answerOf(mined, host);
  } catch (error) {
    if (!(error instanceof MiningError)) throw error;
    if (!error.isCancelled) host.complain(`mining failed: ${error.sentence} ${error.values.join(' ')}`);
    return { message: say(error.sentence, ...error.values) };
  } finally {
    reporter?.done();
  }
}

async function begun(host: MiningHost): Promise<Reporter | undefined> {
  try {
    return await host.begin();
  } catch (error) {
    host.complain(`could not show progress: ${String(error)}`);
    return undefined;
  }
}

function answerOf(mined: MinedFolders, { say, complain }: MiningHost): MinedAnswer {
  for (const { path, reason } of mined.problems) complain(`mining left out ${path}: ${reason.sentence}`);
  const { documents, least, proposals, problems } = mined;
  const [problem] = problems;
  if (documents === 0 && problem !== undefined) {
    const { sentence, values } = problem.reason;
    return { message: say('{0}：{1}', problem.path, say(sentence, ...values)) };
  }
  if (documents < least) {
    return { message: say('只读到 {0} 份材料，至少要有 {1} 份才看得出什么是常用的', documents, least) };
  }
  if (proposals.every(({ isKnown }) => isKnown))
    return { message: say('没有提炼出内置词表里还没有的词语。') };
  return { list: proposalList(mined, say) };
}

/** A progress of the client of `connection`, to be shown and cancelled. */
export async function beginMining(connection: Connection): Promise<Reporter> {
  return await connection.window.createWorkDoneProgress();
}

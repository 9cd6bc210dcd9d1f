import type { Connection } from 'vscode-languageserver';
import type { MiningProgram } from '../../phrases/mining/order.ts';
import { stringIn } from '../params.ts';
import type { Serving } from '../serving.ts';
import { NO_FILE } from '../settings/configuration.ts';
import { acceptPhrases } from './accepting.ts';
import { beginMining, mineForWriter } from './mining.ts';
import { acceptPhrasesRequest, minePhrasesRequest } from './requests.ts';

/** Answers the requests of mining, which `program` does: one list at a time. */
export function serveMining(
  connection: Connection,
  { session, refresh, complain }: Pick<Serving, 'session' | 'refresh' | 'complain'>,
  program: MiningProgram | undefined,
): void {
  let isMining = false;
  connection.onRequest(minePhrasesRequest, async (_params, token) => {
    const { say, corpus, configuration, folders, abilities } = session();
    if (isMining) return { message: say('正在提炼，请等它做完，或先停下。') };
    isMining = true;
    try {
      const { segmenter } = await configuration.of(folders.uris[0] ?? NO_FILE);
      return await mineForWriter(
        {
          program,
          say,
          segmenter,
          folders: corpus?.folders.states.map(({ folder }) => folder) ?? [],
          begin: () => (abilities.showsProgress ? beginMining(connection) : undefined),
          complain,
        },
        token,
      );
    } finally {
      isMining = false;
    }
  });
  connection.onRequest(acceptPhrasesRequest, async (params) => {
    const { say, folders, files, forgetWords } = session();
    const own = folders.placeOf(stringIn(params, 'uri'))?.folder;
    const all = own === undefined ? folders.uris : [own, ...folders.uris];
    const answer = await acceptPhrases(stringIn(params, 'text'), { say, files, folders: all });
    if (answer.isDone) {
      forgetWords();
      refresh();
    }
    return answer;
  });
}

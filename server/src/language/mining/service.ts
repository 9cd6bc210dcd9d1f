import type { Connection } from 'vscode-languageserver';
import { stringIn } from '../corpus/requests.ts';
import type { LanguageHost, Session } from '../session.ts';
import { acceptPhrases } from './accepting.ts';
import { beginMining, mineForWriter } from './mining.ts';
import { acceptPhrasesRequest, minePhrasesRequest } from './requests.ts';

/** What answering about phrases needs from the server around it. */
export interface MiningServiceHost {
  /** The running session. Throws a ResponseError before `initialize` and after `shutdown`. */
  session(): Session;
  readonly host: Pick<LanguageHost, 'mining'>;
  /** The folders' lists may be others by now: findings must be told anew. */
  accepted(): void;
  complain(message: string): void;
}

/** Stands for the settings where no folder is open. */
const NO_FILE = 'untitled:gongwen';

/** Answers the requests of mining: one list at a time. */
export function serveMining(connection: Connection, service: MiningServiceHost): void {
  const { session, host, complain } = service;
  let isMining = false;
  connection.onRequest(minePhrasesRequest, async (_params, token) => {
    const { say, corpus, configuration, folders, abilities } = session();
    if (isMining) return { message: say('正在提炼，请等它做完，或先停下。') };
    isMining = true;
    try {
      const { segmenter } = await configuration.of(folders.uris[0] ?? NO_FILE);
      return await mineForWriter(
        {
          program: host.mining,
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
    const { say, folders, files } = session();
    const own = folders.placeOf(stringIn(params, 'uri'))?.folder;
    const all = own === undefined ? folders.uris : [own, ...folders.uris];
    const answer = await acceptPhrases(stringIn(params, 'text'), { say, files, folders: all });
    if (answer.isDone) service.accepted();
    return answer;
  });
}

import { dirname, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import english from '../../l10n/bundle.l10n.en.json' with { type: 'json' };
import { startServer } from './language/server.ts';
import { nodeCorpus } from './node/corpus.ts';
import { nodeFiles } from './node/files.ts';
import { rulePages } from './node/rule-pages.ts';
import { createMiningProcess } from './phrases/miner/mining-process.ts';
import { rules } from './rules/index.ts';

/** How a client may talk to the server; the library reads these from the command line itself. */
const TRANSPORTS = /^--(stdio|node-ipc|(socket|pipe)(=.*)?)$/;

const home = dirname(process.argv[1] ?? '');

if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
  startServer(createConnection(ProposedFeatures.all), {
    rules,
    translations: { en: english },
    pageOf: rulePages(join(home, '..', 'docs', 'rules')),
    isParanoid: process.env.GONGWEN_PARANOID === '1',
    files: nodeFiles,
    corpus: nodeCorpus(join(home, 'indexer.cjs')),
    mining: createMiningProcess(join(home, 'miner.cjs')),
  });
} else {
  process.stderr.write(
    'gongwen language server: start it with --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n',
  );
  process.exitCode = 2;
}

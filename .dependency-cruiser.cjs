const { builtinModules } = require('node:module');

/**
 * The house's arrows: every folder of server/src may import only from the folders named below it.
 * The floors and the reasons are told in docs/architecture.md.
 */
const below = {
  text: [],
  document: ['text'],
  numbering: ['document', 'text'],
  corpus: ['document', 'text'],
  phrases: ['corpus', 'numbering', 'document', 'text'],
  genres: ['phrases', 'corpus', 'numbering', 'document', 'text'],
  rules: ['genres', 'phrases', 'corpus', 'numbering', 'document', 'text'],
  check: ['rules', 'genres', 'phrases', 'corpus', 'numbering', 'document', 'text'],
  cli: ['check', 'rules', 'genres', 'phrases', 'corpus', 'numbering', 'document', 'text'],
  language: ['check', 'rules', 'genres', 'phrases', 'corpus', 'numbering', 'document', 'text'],
};

const arrows = Object.entries(below).map(([floor, allowed]) => ({
  name: `${floor}-looks-down-only`,
  severity: 'error',
  comment: `server/src/${floor} may import from itself${allowed.map((name) => `, ${name}`).join('')} only`,
  from: { path: `^server/src/${floor}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^server/src/', pathNot: `^server/src/(${[floor, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'protocol-stays-in-language',
      severity: 'error',
      comment: 'below language nothing knows the protocol or the editor',
      from: { path: '^server/src/', pathNot: '^server/src/(language/|node\\.ts|browser\\.ts)|\\.test\\.ts$' },
      to: { path: 'vscode' },
    },
    {
      name: 'engine-touches-no-file',
      severity: 'error',
      comment: 'files are read by the command line, the transports and corpus/files only',
      from: {
        path: '^server/src/(text|document|numbering|corpus|phrases|genres|rules|check|language)/',
        pathNot: '^server/src/(corpus/files|phrases/miner)/|\\.test\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'corpus-files-are-an-edge',
      severity: 'error',
      comment:
        'the engine reads a corpus through CorpusStore; its files are for the command line and the entry points',
      from: {
        path: '^server/src/',
        pathNot:
          '^server/src/(corpus/files/|phrases/miner/|cli/|node\\.ts|indexer\\.ts|miner\\.ts|node/)|\\.test\\.ts$',
      },
      to: { path: '^server/src/corpus/files/' },
    },
    {
      name: 'mining-is-an-edge',
      severity: 'error',
      comment:
        'segmenters are slow to load and files are read: only the program that mines and the command line do so',
      from: {
        path: '^server/src/',
        pathNot: '^server/src/(phrases/miner/|cli/|node\\.ts|miner\\.ts|node/)|\\.test\\.ts$',
      },
      to: { path: '^server/src/phrases/miner/|node_modules/(jieba-wasm|nodejieba)/' },
    },
    {
      name: 'word-files-are-read-by-importers',
      severity: 'error',
      from: { path: '^(server|client)/src/', pathNot: '^server/src/corpus/files/import/' },
      to: { path: 'node_modules/(mammoth|word-extractor)/' },
    },
    {
      name: 'client-knows-no-chinese',
      severity: 'error',
      comment: 'the client meets the server over the protocol alone',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'browser-has-no-node',
      severity: 'error',
      comment: 'what runs in a browser reaches none of Node’s own modules, by no way',
      from: { path: '^(server/src/browser|client/src/web)\\.ts$' },
      to: { path: `^(node:.*|${builtinModules.join('|')})$`, reachable: true },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'server/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What `npm test` runs, in this order. `counts` tells how a stage is counted: 'whole' as one, passed when it ends with 0;
 * 'tests' by node:test, `command` then being the files to run; 'line' by the JSON line `{"passed":n,"failed":m}` the
 * command prints last. A stage whose `needs` failed is not run and counts as failed. `setUp` names what must be installed
 * beyond the npm packages. `limit` bounds it, in minutes.
 * @type {{ name: string, command: string[], counts: 'whole' | 'tests' | 'line', needs?: string[],
 *          setUp?: ('editor' | 'browser')[], limit?: number }[]}
 */
export const stages = [
  { name: 'types', command: ['tsc', '-b', 'server', 'client', 'test'], counts: 'whole' },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'], counts: 'whole' },
  { name: 'arrows', command: ['npm', 'run', 'arrows'], counts: 'whole' },
  { name: 'build', command: ['npm', 'run', 'build'], counts: 'whole' },
  {
    name: 'unit',
    command: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'test/unit/**/*.test.ts',
      'test/grammar/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    counts: 'tests',
  },
  {
    name: 'protocol',
    command: ['test/protocol/**/*.test.ts'],
    counts: 'tests',
    needs: ['build'],
    setUp: ['browser'],
  },
  { name: 'cli', command: ['test/cli/**/*.test.ts'], counts: 'tests', needs: ['build'] },
  { name: 'gold', command: ['test/gold/**/*.test.ts'], counts: 'tests', needs: ['build'] },
  { name: 'package', command: ['npm', 'run', 'package'], counts: 'whole', needs: ['build'] },
  { name: 'contents', command: ['test/package/**/*.test.ts'], counts: 'tests', needs: ['package'] },
  {
    name: 'host',
    command: ['node', 'test/vscode/run-code-server.mjs'],
    counts: 'line',
    needs: ['build'],
    setUp: ['editor', 'browser'],
  },
  {
    name: 'person',
    limit: 8,
    command: ['test/person/*.test.mjs'],
    counts: 'tests',
    needs: ['package'],
    setUp: ['editor', 'browser'],
  },
];

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerProgram } from './language-server.ts';

/** Ignored by git; peers are no dependency of ours. */
const FOLDER = fileURLToPath(new URL('../.cache/peers/', import.meta.url));
/** Pinned, so that results of different days can be compared. */
const AUTOCORRECT = '2.14.0';

/** AutoCorrect's language server, installed on first use; undefined, with the reason told, where it cannot be. */
export function autocorrect(): ServerProgram | undefined {
  const script = join(FOLDER, 'node_modules/autocorrect-node/cli.js');
  if (!existsSync(script)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
    const argv = ['install', '--no-audit', '--no-fund', `autocorrect-node@${AUTOCORRECT}`];
    const npm = spawnSync('npm', argv, {
      cwd: FOLDER,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      console.error(
        `AutoCorrect could not be installed, so it is left out: ${npm.error?.message ?? npm.stderr}`,
      );
      return undefined;
    }
  }
  return { name: `AutoCorrect ${AUTOCORRECT}`, argv: [script, 'server'] };
}

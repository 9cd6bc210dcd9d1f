import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demand } from '../../scripts/command.mjs';
import { root, toolchain, toolchainEnvironment } from '../../scripts/places.mjs';

/** The bundled suite, relative to the project's root: one for every kind of VS Code. */
export const suite = 'dist/test/index.cjs';

/** Builds the extension and the suite. Throws `CommandError` with the bundler's words. */
export async function buildSuite() {
  await demand(toolchain.node, ['esbuild.mjs', '--tests'], { cwd: root, env: toolchainEnvironment() });
}

/**
 * Calls `use` with a copy of the suite's workspace, so that tests may write into it, and with a profile that
 * has never been used; both are gone afterwards.
 */
export async function withTemporaryFolders(use) {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-host-'));
  try {
    const workspace = join(folder, 'workspace');
    await cp(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    await use({ workspace, profile: join(folder, 'profile') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything the scripts download or build for testing lives here; git ignores it. */
export const testBench = join(root, '.vscode-test');

const nodePackage = join(root, 'node_modules', 'node');

/** The toolchain's Node 24, installed by npm: the folder of its binary and the binary itself. */
export const toolchain = {
  folder: join(nodePackage, 'bin'),
  node: join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
};

/**
 * The folder that holds `include/node` of the toolchain's Node, so that native parts compile without fetching headers;
 * undefined when the platform's package brings none.
 */
export function toolchainHeaders() {
  const folder = join(nodePackage, 'node_modules', `node-${process.platform}-${process.arch}`);
  return existsSync(join(folder, 'include', 'node', 'node.h')) ? folder : undefined;
}

/**
 * The environment for the toolchain's programs: Node 24 and the project's commands come first on PATH. What an outer
 * `npm run` left behind is dropped, for it would point a nested npm at the wrong folder.
 */
export function toolchainEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package_|lifecycle_|command$|config_(local_prefix|workspace))/.test(name),
  );
  const path = [toolchain.folder, join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, ...extra };
}

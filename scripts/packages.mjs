import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demand, run } from './command.mjs';
import { root, toolchain, toolchainEnvironment } from './places.mjs';

/**
 * Brings `node_modules` to what package-lock.json says and makes sure that the programs which an install script puts in
 * place (Node 24, esbuild) are really there: newer npm versions may hold such scripts back.
 * Throws an error in Chinese that says what to do when they cannot be had.
 * @param {(line: string) => void} tell hears what is being done
 */
export async function installPackages(tell) {
  if (!(await matchesLock())) {
    tell('安装 npm 依赖（npm ci）……');
    await demand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  }
  if (await toolchainRuns()) return;
  tell('补装 Node 24 与 esbuild……');
  await run('npm', ['rebuild', 'node', 'esbuild'], { cwd: root });
  if (await toolchainRuns()) return;
  throw new Error(
    `Node 24 或 esbuild 没有装好（应在 ${toolchain.folder}）。请确认 npm 允许这两个包运行安装脚本` +
      '（package.json 的 allowScripts 已写明），删除 node_modules 后再试。',
  );
}

/** Whether every package the lock requires is installed in the locked version. Optional ones may be absent. */
async function matchesLock() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = await packagesOf(join(root, 'package-lock.json'));
  const present = await packagesOf(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || optional || link || present[path]?.version === version,
  );
}

async function packagesOf(lock) {
  return JSON.parse(await readFile(lock, 'utf8')).packages;
}

async function toolchainRuns() {
  const env = toolchainEnvironment();
  const node = await run(toolchain.node, ['--version'], { env });
  const esbuild = await run('esbuild', ['--version'], { env });
  return node.code === 0 && esbuild.code === 0;
}

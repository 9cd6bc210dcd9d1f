import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { onPath } from './on-path.mjs';
import { root, toolchainEnvironment, toolchainHeaders } from './places.mjs';

const folder = join(root, 'node_modules', 'nodejieba');
const limit = 120_000;

/**
 * Builds nodejieba's native module, which its package does not bring; nothing is downloaded. Where it cannot be built
 * everything works with jieba-wasm, so that this never fails: it says so, and the tests that compare the two are skipped.
 * @param {(line: string) => void} tell hears what is being done
 */
export async function buildNodejieba(tell) {
  if (!existsSync(folder) || existsSync(join(folder, 'build', 'Release', 'nodejieba.node'))) return;
  if (!['python3', 'make', 'g++'].every((name) => onPath(name))) {
    tell('没有 C++ 编译器（python3、make、g++），nodejieba 不编译，分词改用 jieba-wasm。');
    return;
  }
  tell('编译 nodejieba（只在第一次，约 10 秒）……');
  const headers = toolchainHeaders();
  const env = toolchainEnvironment(headers ? { npm_config_nodedir: headers } : {});
  // npm has node-gyp on board, and puts it on the path of what it calls.
  const { code } = await run('npm', ['exec', '--offline', '--call', 'node-gyp rebuild'], {
    cwd: folder,
    env,
    limit,
  });
  if (code !== 0) tell(`nodejieba 没有编译成功（${code}），分词改用 jieba-wasm。`);
}

import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demand } from './command.mjs';
import { testBench, toolchain, toolchainEnvironment, toolchainHeaders } from './places.mjs';

const version = '4.139.1';
const home = join(testBench, `code-server-${version}`);
const marker = 'complete';
const natives = ['@vscode/spdlog', 'node-pty', 'native-watchdog', '@parcel/watcher'];

const editorIn = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/**
 * Puts code-server's VS Code into `.vscode-test/` unless a whole one is there already.
 * Gives the paths of `node` (the toolchain's Node 24, which it needs) and of `server`, the script to start with it.
 * @param {(line: string) => void} [tell] hears what is being done; nothing is said when nothing is to do.
 */
export async function installCodeServer(tell = () => {}) {
  if (!existsSync(join(home, marker))) await build(tell);
  return { node: toolchain.node, server: join(editorIn(home), 'out', 'server-main.js') };
}

/** Builds beside the final place and renames, so that an interrupted installation is never taken for a whole one. */
async function build(tell) {
  await mkdir(testBench, { recursive: true });
  await clearAbandoned();
  const part = `${home}.part-${process.pid}`;
  await mkdir(part, { recursive: true });
  await writeFile(join(part, 'package.json'), JSON.stringify({ name: 'editor-for-tests', private: true }));
  const env = toolchainEnvironment(headersVariable());
  const npm = (cwd, ...args) => demand('npm', [...args, '--no-audit', '--no-fund'], { cwd, env });
  tell(`安装浏览器里用的 VS Code（code-server ${version}，只在第一次，约 1 分钟）……`);
  await npm(part, 'install', `code-server@${version}`, '--ignore-scripts');
  const editor = editorIn(part);
  await npm(editor, 'install', '--omit=dev', '--ignore-scripts');
  await npm(join(editor, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  await npm(editor, 'rebuild', ...natives);
  await writeFile(join(part, marker), `${version}\n`);
  await moveInto(part);
}

/** Another run may have been quicker; what it put there may be in use already and stays. */
async function moveInto(part) {
  if (existsSync(join(home, marker))) return rm(part, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
  await rename(part, home);
}

function headersVariable() {
  const folder = toolchainHeaders();
  return folder ? { npm_config_nodedir: folder } : {};
}

async function clearAbandoned() {
  for (const name of await readdir(testBench)) {
    const pid = /\.part-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(testBench, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

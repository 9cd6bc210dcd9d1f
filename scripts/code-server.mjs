import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demand } from './command.mjs';
import { root, testBench, toolchain, toolchainEnvironment, toolchainHeaders } from './places.mjs';

const version = '4.139.1';
const home = join(testBench, `code-server-${version}`);
const marker = 'complete';
const natives = ['@vscode/spdlog', 'node-pty', 'native-watchdog', '@parcel/watcher'];
const readyLine = /Extension host agent listening on (\d+)/;
const startLimit = 60_000;
const stopLimit = 5_000;

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

/** Installs a packaged extension (`vsix`, absolute path) into the profile `dataDir`. Throws `CommandError`. */
export async function installExtension(vsix, dataDir) {
  const { node, server } = await installCodeServer();
  await demand(
    node,
    [
      server,
      '--install-extension',
      vsix,
      '--server-data-dir',
      dataDir,
      '--accept-server-license-terms',
      '--force',
    ],
    { cwd: root, env: toolchainEnvironment(), limit: 120_000 },
  );
}

/** Writes the user settings of the profile `dataDir`; a server started on it afterwards reads them. */
export async function writeUserSettings(dataDir, settings) {
  const folder = join(dataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** User settings of a calm window: no welcome page, no chat, no side bar but the explorer, no question of trust or git. */
export const calmSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
};

/**
 * Starts VS Code's server on the profile `dataDir` at a free port of this machine and waits until it listens.
 * Gives its `port`, the `url` to open (on `workspace` when one is named), `stop`, which ends it and waits for its end, and
 * `ended`, which resolves when it is gone for whatever reason.
 * `smokeTest` lets a page run extension-host tests. Throws with what the server wrote when it does not get ready.
 * @param {{ dataDir: string, workspace?: string, smokeTest?: boolean, port?: number }} options absolute paths
 */
export async function startServer({ dataDir, workspace, smokeTest = false, port = 0 }) {
  const { node, server } = await installCodeServer();
  const args = [server, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--server-data-dir', dataDir, '--telemetry-level', 'off');
  if (smokeTest) args.push('--enable-smoke-test-driver');
  const child = spawn(node, args, {
    cwd: join(server, '..', '..'),
    env: toolchainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => end(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const listening = await readyPort(child);
    const folder = workspace ? `?folder=${encodeURIComponent(workspace).replaceAll('%2F', '/')}` : '';
    return { port: listening, url: `http://127.0.0.1:${listening}/${folder}`, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readyPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => {
      clearTimeout(timer);
      reject(new Error(`VS Code server ${why}\n${output}`));
    };
    const timer = setTimeout(() => fail(`was not ready within ${startLimit} ms`), startLimit);
    const listen = (text) => {
      if (output.length < 100_000) output += text;
      const port = readyLine.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => fail(`could not start: ${error.message}`));
    child.on('exit', (code, signal) => fail(`ended early with ${code ?? signal}`));
  });
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

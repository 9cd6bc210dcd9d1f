import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installCodeServer } from './code-server-install.mjs';
import { demand } from './command.mjs';
import { root, toolchainEnvironment } from './places.mjs';

const readyLine = /Extension host agent listening on (\d+)/;
const startLimit = 60_000;
const stopLimit = 5_000;

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

/**
 * User settings of a calm window: no welcome page, no chat, no side bar but the explorer, no question of trust or git.
 */
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

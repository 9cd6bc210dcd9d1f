/**
 * The main job at a glance: VS Code opens on the sample office with the extension loaded. The `code` on PATH is used
 * where there is one, else VS Code in the browser. Stays in the foreground until it is interrupted.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { calmSettings, installExtension, startServer, writeUserSettings } from './code-server.mjs';
import { demand } from './command.mjs';
import { onPath } from './on-path.mjs';
import { packageExtension } from './packaging.mjs';
import { root, testBench, toolchainEnvironment } from './places.mjs';
import { setUpEditor, setUpPackages } from './set-up.mjs';

const samples = join(root, 'samples');
const usualPort = 8620;
const interruption = Symbol('interruption');

async function startDesktop(code) {
  console.log('构建扩展……  Building the extension …');
  await demand('npm', ['run', 'build'], { cwd: root, env: toolchainEnvironment() });
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`];
  if (process.getuid?.() === 0) args.push('--no-sandbox', `--user-data-dir=${join(testBench, 'desktop')}`);
  const child = spawn(code, [...args, samples], { stdio: 'inherit', shell: process.platform === 'win32' });
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 0));
  });
  console.log('已用 VS Code 打开 samples/，关闭该窗口或按 Ctrl-C 结束。');
  console.log('VS Code is open on samples/. Close its window or press Ctrl-C to end.');
  const outcome = await Promise.race([ended, interrupted()]);
  if (outcome === interruption) child.kill('SIGTERM');
  else process.exitCode = outcome;
}

async function startInBrowser() {
  await setUpEditor();
  console.log('构建并打包扩展……  Building and packaging the extension …');
  const vsix = await packageExtension();
  const dataDir = join(testBench, 'writer');
  if (!existsSync(join(dataDir, 'data', 'User', 'settings.json')))
    await writeUserSettings(dataDir, calmSettings);
  await installExtension(vsix, dataDir);
  const server = await startServer({ dataDir, workspace: samples, port: await portToUse() });
  console.log(`\n请在浏览器中打开：  Open in your browser:\n\n    ${server.url}\n`);
  console.log('左侧是示例公文，双击打开任一篇即可看到标出的问题。按 Ctrl-C 结束。');
  console.log('The sample documents are on the left; double-click one. Press Ctrl-C to end.');
  const outcome = await Promise.race([server.ended, interrupted()]);
  await server.stop();
  if (outcome !== interruption) throw new Error('VS Code 意外停止了，请重新运行 npm start。');
}

/** The usual port where it is free, so that the address stays the same from day to day; else 0, for any free one. */
function portToUse() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(usualPort, '127.0.0.1', () => probe.close(() => resolve(usualPort)));
  });
}

/** Resolves with `interruption` when the person at the terminal has had enough. */
function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(interruption));
  });
}

try {
  await setUpPackages();
  const code = onPath('code');
  await (code ? startDesktop(code) : startInBrowser());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

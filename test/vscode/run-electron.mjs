/**
 * Runs the extension-host suite in a desktop VS Code: the one VSCODE_EXECUTABLE names, else one downloaded by
 * @vscode/test-electron. Where neither can be had the run is skipped, and says why.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root, testBench } from '../../scripts/places.mjs';
import { buildSuite, suite, withTemporaryFolders } from './suite-files.mjs';

const named = process.env.VSCODE_EXECUTABLE;
const noWindow = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

if (named !== undefined && !existsSync(named)) {
  console.error(`VSCODE_EXECUTABLE names ${named}, which is not there`);
  process.exitCode = 1;
} else if (noWindow) {
  skip('there is no display for a desktop VS Code (on a server, run it under xvfb-run)');
} else {
  const program = named ?? (await download());
  if (program !== undefined) await runIn(program);
}

/** The path of a downloaded VS Code; undefined, said aloud, where it cannot be had. */
async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(testBench, 'desktop'), timeout: 30_000 });
  } catch (error) {
    skip(`VS Code could not be downloaded (${error.message}); VSCODE_EXECUTABLE may name an installed one`);
    return undefined;
  }
}

function skip(why) {
  console.log(`SKIPPED: ${why}`);
  console.log('{"passed":0,"failed":0,"skipped":1}');
}

async function runIn(vscodeExecutablePath) {
  await buildSuite();
  await withTemporaryFolders(async ({ workspace, profile }) => {
    const launchArgs = [workspace, '--disable-extensions', '--disable-workspace-trust'];
    launchArgs.push(`--user-data-dir=${profile}`);
    if (process.getuid?.() === 0) launchArgs.push('--no-sandbox');
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: join(root, suite),
        launchArgs,
      });
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  });
}

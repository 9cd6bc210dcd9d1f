/**
 * Runs the extension-host suite in a real VS Code without a desktop: code-server's VS Code, driven by a
 * Chromium nobody looks at. Prints what the suite prints; the last line is its counts as JSON.
 */
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { calmSettings, startServer, writeUserSettings } from '../../scripts/code-server.mjs';
import { root } from '../../scripts/places.mjs';
import { buildSuite, suite, withTemporaryFolders } from './suite-files.mjs';

/** An extension host that never starts calls nothing, so the whole run is bounded: in ms. */
const LIMIT = 4 * 60_000;
const NOTHING_RAN = '{"passed":0,"failed":1}';

let counts = NOTHING_RAN;
try {
  await buildSuite();
  await withTemporaryFolders(async ({ workspace, profile }) => {
    await writeUserSettings(profile, calmSettings);
    const server = await startServer({ dataDir: profile, workspace, smokeTest: true });
    try {
      counts = await runIn(server.url);
    } finally {
      await server.stop();
    }
  });
} catch (error) {
  console.error(error);
}
console.log(counts);
process.exitCode = JSON.parse(counts).failed > 0 ? 1 : 0;

/** Opens the window at `url` with the suite loaded, and gives the line of counts the suite printed. */
async function runIn(url) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    return await outcomeOf(page, `${url}&payload=${encodeURIComponent(JSON.stringify(payload()))}`);
  } finally {
    await browser.close();
  }
}

/** What tells the window to run tests, as @vscode/test-electron's arguments do on a desktop. */
function payload() {
  const remote = (path) => `vscode-remote://remote${path}`;
  return [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(join(root, suite))],
    ['skipWelcome', 'true'],
  ];
}

/** What the editor prints beside the suite is kept and shown only when the suite came to no result. */
async function outcomeOf(page, address) {
  const besides = [];
  let counted;
  const ended = Promise.withResolvers();
  const timer = setTimeout(() => ended.reject(new Error(`no result within ${LIMIT} ms`)), LIMIT);
  await page.exposeFunction('codeAutomationLog', (_type, values) => {
    const line = format(...values);
    if (line.startsWith('│')) console.log(line);
    else if (line.startsWith('{"passed"')) counted = line;
    else besides.push(line);
  });
  await page.exposeFunction('codeAutomationExit', (code) => ended.resolve(code));
  page.on('crash', () => ended.reject(new Error('the window crashed')));
  try {
    await page.goto(address);
    await ended.promise;
  } finally {
    clearTimeout(timer);
    if (counted === undefined) console.log(besides.join('\n'));
  }
  return counted ?? NOTHING_RAN;
}

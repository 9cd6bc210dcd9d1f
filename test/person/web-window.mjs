import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { installExtension } from '../../scripts/code-server.mjs';
import { installCodeServer } from '../../scripts/code-server-install.mjs';
import { packagedExtension } from '../../scripts/packaging.mjs';
import { openSite } from './web-site.mjs';

const patience = 60_000;

/**
 * Opens VS Code without any machine behind it, as vscode.dev is, with the packaged extension on an office that only the
 * page can reach. Gives the `page` and `close`.
 */
export async function openWebWindow(office, settings) {
  await installExtension(await packagedExtension(), office.dataDir);
  const { server } = await installCodeServer();
  const editor = dirname(dirname(server));
  const workbench = join(editor, 'out/vs/code/browser/workbench');
  let origin = '';
  const site = await openSite({
    places: {
      editor,
      gongwen: await installedIn(office),
      folder: join(import.meta.dirname, 'web-folder'),
      office: dirname(office.folder),
    },
    pages: {
      '/': async () => pageOf(await readFile(join(workbench, 'workbench.html'), 'utf8'), origin, settings),
      '/editor/out/vs/code/browser/workbench/workbench.js': async () =>
        withoutMachine(await readFile(join(workbench, 'workbench.js'), 'utf8')),
    },
  });
  ({ origin } = site);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  });
  const close = async () => {
    await browser.close();
    await site.close();
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    page.setDefaultTimeout(patience);
    await page.goto(`${origin}/?folder=${encodeURIComponent(`office:/${basename(office.folder)}`)}`);
    await page.locator('.monaco-workbench').waitFor();
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The folder of the extension that was installed for an office. */
export async function installedIn({ dataDir }) {
  const extensions = join(dataDir, 'extensions');
  const name = (await readdir(extensions)).find((each) => each.startsWith('gongwen.gongwen-'));
  if (name === undefined) throw new Error(`gongwen is not in ${extensions}`);
  return join(extensions, name);
}

/** The workbench's page, filled in as its server would. */
function pageOf(template, origin, settings) {
  const authority = new URL(origin).host;
  const extension = (path) => ({ scheme: 'http', authority, path });
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify({
      additionalBuiltinExtensions: [extension('/folder'), extension('/gongwen')],
      configurationDefaults: settings,
      userDataPath: '/',
      isEnabledFileDownloads: false,
      isEnabledFileUploads: false,
      isEnabledCoderGettingStarted: false,
      productConfiguration: { enableTelemetry: false },
    }).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/editor',
    WORKBENCH_NLS_FALLBACK_URL: '/editor/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/editor/out/nls.messages.js',
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

/** code-server's workbench takes the site for a machine that runs extensions and keeps settings; the original does not. */
function withoutMachine(program) {
  const patches = [
    [/,remoteAuthority:location\.host\b/, ''],
    [/(\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/, '$1vscodeUserData'],
  ];
  return patches.reduce((patched, [machine, none]) => {
    if (!machine.test(patched)) throw new Error(`the workbench no longer says ${machine}`);
    return patched.replace(machine, none);
  }, program);
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { installExtension, startServer, writeUserSettings } from '../../scripts/code-server.mjs';
import { packagedExtension } from '../../scripts/packaging.mjs';
import { root } from '../../scripts/places.mjs';

const screenshots = join(root, 'test', 'person', 'screenshots');
const patience = 60_000;

/** Milliseconds after which nothing fades in or out any more. */
const fading = 500;

/**
 * Opens VS Code with the packaged extension on an office, as a writer would see it, with these user settings.
 * Gives the `page` to look at and work with, and `close`.
 */
export async function openWindow(office, settings) {
  await writeUserSettings(office.dataDir, settings);
  await installExtension(await packagedExtension(), office.dataDir);
  const server = await startServer({ dataDir: office.dataDir, workspace: office.folder });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  page.setDefaultTimeout(patience);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    await page.goto(server.url);
    await page.locator('.monaco-workbench').waitFor();
  } catch (error) {
    await close();
    throw error;
  }
  return { page, close };
}

/** Keeps what the writer sees now as `name`.png, for people to look at; git ignores the folder. */
export async function takeScreenshot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.waitForTimeout(fading);
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

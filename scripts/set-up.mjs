/**
 * Puts in place what a command needs, on a machine with nothing but Node 20 and npm. Every step looks first and does
 * nothing when nothing is missing. Only Node's own modules are imported until the packages are there.
 */
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';
import { installCodeServer } from './code-server-install.mjs';
import { run } from './command.mjs';
import { installDebianPackages, mayInstall } from './debian.mjs';
import { buildNodejieba } from './nodejieba.mjs';
import { onPath } from './on-path.mjs';
import { installPackages } from './packages.mjs';

const say = (line) => console.log(line);

/** npm packages, Node 24 among them: enough for building, checking and every test that needs no editor. */
export async function setUpPackages() {
  await installPackages(say);
  await buildNodejieba(say);
}

/** VS Code in the browser, and the compiler its native parts are built with. */
export async function setUpEditor() {
  const tools = { python3: 'python3', make: 'make', 'g++': 'g++' };
  const missing = Object.keys(tools).filter((name) => !onPath(name));
  if (missing.length > 0) {
    await provide(missing, `编译 VS Code 的本机模块需要 ${missing.join('、')}`);
  }
  await installCodeServer(say);
}

/** Chrome or Chromium for the tests that look at a window, and a Chinese font for its screenshots. */
export async function setUpBrowser() {
  const missing = [];
  if (!findBrowser()) missing.push('chromium');
  missing.push(...(await missingFonts()));
  if (missing.length === 0) return;
  if (!missing.includes('chromium') && !mayInstall()) {
    say('没有找到中文字体，截图中的汉字会显示成方框（不影响测试结果）。可安装 fonts-noto-cjk。');
    return;
  }
  await provide(missing, '界面测试需要 Chrome 或 Chromium（已安装在别处的，请用环境变量 CHROME 写明路径）');
  if (!findBrowser())
    throw new Error(`环境变量 CHROME 指的“${process.env.CHROME}”不是可运行的程序，请改正或去掉。`);
}

async function missingFonts() {
  if (process.platform !== 'linux') return [];
  const { code, output } = await run('fc-list', [':lang=zh', 'family']);
  if (code === 'missing') return ['fontconfig', 'fonts-noto-cjk'];
  return output.trim() === '' ? ['fonts-noto-cjk'] : [];
}

async function provide(names, why) {
  if (!mayInstall()) {
    throw new Error(
      `${why}。请安装后再试，例如在 Debian、Ubuntu 上：sudo apt-get install ${names.join(' ')}`,
    );
  }
  say(`安装 Debian 软件包 ${names.join('、')}……`);
  await installDebianPackages(names);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUpPackages();
  await setUpEditor();
  await setUpBrowser();
  say('所需软件都已就绪。');
}

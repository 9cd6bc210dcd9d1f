import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { demand } from './command.mjs';
import { root, toolchainEnvironment } from './places.mjs';

/** Builds and packages the extension. Gives the absolute path of the VSIX. Throws `CommandError`. */
export async function packageExtension() {
  await demand('npm', ['run', 'package'], { cwd: root, env: toolchainEnvironment() });
  return packagedExtension();
}

/** The absolute path of this version's VSIX, the newest one where several lie about. Throws when there is none. */
export async function packagedExtension() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const found = [];
  for (const folder of [join(root, 'dist'), root].filter(existsSync)) {
    for (const name of await readdir(folder)) {
      if (!name.endsWith(`${version}.vsix`)) continue;
      const path = join(folder, name);
      found.push({ path, written: (await stat(path)).mtimeMs });
    }
  }
  const newest = found.sort((a, b) => b.written - a.written)[0];
  if (!newest) throw new Error('没有找到安装包，请先运行 npm run package。');
  return newest.path;
}

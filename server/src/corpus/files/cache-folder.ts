import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where indexes stand that nobody gave a place: the system's folder for what can be made again. `XDG_CACHE_HOME` or
 * ~/.cache on Linux, ~/Library/Caches on macOS, `LOCALAPPDATA` on Windows; in it gongwen/corpus.
 */
export function cacheFolder(
  platform: string = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  return join(baseOf(platform, environment, home), 'gongwen', 'corpus');
}

function baseOf(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return environment.LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  const given = environment.XDG_CACHE_HOME;
  // The specification has relative ones ignored.
  return given?.startsWith('/') ? given : join(home, '.cache');
}

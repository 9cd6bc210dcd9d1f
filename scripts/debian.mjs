import { existsSync } from 'node:fs';
import { demand } from './command.mjs';

/** Whether this process may install Debian packages: it runs as root on a system with apt-get. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs the named Debian packages with the lists refreshed first. Throws `CommandError` with apt's own words. */
export async function installDebianPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  await demand('apt-get', ['update', '-qq', ...patience], { env });
  await demand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...patience, ...names], {
    env,
  });
}

import { fileURLToPath } from 'node:url';

/** Where `path`, from the project's folder, is on this machine. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

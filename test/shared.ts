import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real material beside the project, which the project must also pass its tests without. */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/** Options for a test that needs `names` (files or folders) of the shared material: skipped, visibly, without them. */
export function needsShared(...names: readonly string[]): { readonly skip: string | false } {
  const missing = names.filter((name) => !existsSync(shared(name)));
  return { skip: missing.length > 0 && `../shared/${missing[0]} is not there` };
}

/** The path of `name` in the shared material. */
export function shared(name: string): string {
  return `${SHARED}${name}`;
}

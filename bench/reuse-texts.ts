import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Named } from './reuse-plant.ts';

const CORPORA = fileURLToPath(new URL('../../shared/corpora/', import.meta.url));

/** Whether the published documents lie beside the project. */
export function hasPublished(): boolean {
  return existsSync(CORPORA);
}

/** The published documents of the archive `name` (localregs, judicial …), at most `most`. Unpacks it for the while. */
export function published(name: string, most = Number.POSITIVE_INFINITY): Named[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xJf', join(CORPORA, `${name}.tar.xz`), '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .slice(0, most)
      .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names of the archives, in order. */
export function archives(): string[] {
  return readdirSync(CORPORA)
    .filter((file) => file.endsWith('.tar.xz'))
    .map((file) => file.slice(0, -'.tar.xz'.length))
    .sort();
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../server/src/text/lines.ts';
import type { Span } from '../server/src/text/span.ts';
import type { Alignment } from './plagdet.ts';
import type { Named } from './reuse-plant.ts';

/** Ignored by git; peers are no dependency of ours. */
const FOLDER = fileURLToPath(new URL('../.cache/peers-jscpd/', import.meta.url));
const JSCPD = '5.4.1';
const NATIVE = 'jscpd-linux-x64-gnu';

interface Place {
  readonly name: string;
  readonly startLoc: { readonly line: number; readonly column: number };
  readonly endLoc: { readonly line: number; readonly column: number };
}

/**
 * What jscpd, a finder of copied code, finds of `sources` in `drafts`; undefined, with the reason
 * told, where it cannot be installed.
 */
export function foundByJscpd(drafts: readonly Named[], sources: readonly Named[]): Alignment[] | undefined {
  if (!install()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-jscpd-'));
  try {
    mkdirSync(join(folder, 'texts'));
    const texts = new Map<string, { readonly own: Named; readonly isDraft: boolean }>();
    for (const [index, own] of [...drafts, ...sources].entries()) {
      const name = `${index}.md`;
      texts.set(name, { own, isDraft: index < drafts.length });
      writeFileSync(join(folder, 'texts', name), own.text);
    }
    const argv = ['--min-tokens', '20', '--min-lines', '1', '--max-size', '10mb', '--reporters', 'json'];
    spawnSync(join(FOLDER, 'node_modules/.bin/jscpd'), [...argv, '--output', 'out', 'texts'], {
      cwd: folder,
    });
    const report = JSON.parse(readFileSync(join(folder, 'out/jscpd-report.json'), 'utf8')) as {
      readonly duplicates: readonly { readonly firstFile: Place; readonly secondFile: Place }[];
    };
    return report.duplicates.flatMap(({ firstFile, secondFile }) => {
      const first = texts.get(fileOf(firstFile));
      const second = texts.get(fileOf(secondFile));
      if (first === undefined || second === undefined || first.isDraft === second.isDraft) return [];
      const [draft, source] = first.isDraft ? [first, second] : [second, first];
      const [here, there] = first.isDraft ? [firstFile, secondFile] : [secondFile, firstFile];
      return [
        {
          draft: draft.own.name,
          here: spanOf(draft.own.text, here),
          source: source.own.name,
          there: spanOf(source.own.text, there),
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** jscpd puts the format behind a file's name: 12.md:markdown. */
function fileOf({ name }: Place): string {
  return basename(name.split(':')[0] as string);
}

function spanOf(text: string, { startLoc, endLoc }: Place): Span {
  const lines = new LineIndex(text);
  const start = lines.offsetAt({ line: startLoc.line - 1, character: startLoc.column });
  return {
    start,
    end: Math.max(start + 1, lines.offsetAt({ line: endLoc.line - 1, character: endLoc.column })),
  };
}

function install(): boolean {
  if (existsSync(join(FOLDER, 'node_modules/.bin/jscpd'))) return true;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const argv = ['install', '--no-audit', '--no-fund', `jscpd@${JSCPD}`, NATIVE];
  const npm = spawnSync('npm', argv, { cwd: FOLDER, encoding: 'utf8' });
  if (npm.status === 0) return true;
  console.error(`jscpd could not be installed, so it is left out: ${npm.error?.message ?? npm.stderr}`);
  return false;
}

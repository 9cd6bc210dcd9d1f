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
  readonly startLoc: { readonly line: number };
  readonly endLoc: { readonly line: number };
}

/**
 * What jscpd, a finder of copied code, finds of `sources` in `drafts`, line by line as it counts; undefined, with the reason
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
      const first = texts.get(basename(firstFile.name));
      const second = texts.get(basename(secondFile.name));
      if (first === undefined || second === undefined || first.isDraft === second.isDraft) return [];
      const [draft, source] = first.isDraft ? [first, second] : [second, first];
      const [here, there] = first.isDraft ? [firstFile, secondFile] : [secondFile, firstFile];
      return [
        {
          draft: draft.own.name,
          here: linesOf(draft.own.text, here),
          source: source.own.name,
          there: linesOf(source.own.text, there),
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(text: string, { startLoc, endLoc }: Place): Span {
  const lines = new LineIndex(text);
  const last = Math.min(lines.count, Math.max(startLoc.line, endLoc.line));
  return { start: lines.spanOf(startLoc.line - 1).start, end: lines.spanOf(last - 1).end };
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

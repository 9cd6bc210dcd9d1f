import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A finding as `gongwen check --format json` gives it. */
export interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly related: readonly { readonly path: string; readonly range: Finding['range'] }[];
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The JSON of `gongwen check`. */
export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly documents: number;
    readonly genre: readonly (string | null)[];
    readonly findings: readonly Finding[];
  }[];
}

/** Starts the built command line, `cwd` being where relative paths count from. */
export function start(argv: readonly string[], cwd?: string): ChildProcess {
  if (!existsSync(CLI)) throw new Error('dist/cli.cjs is not there: npm run build makes it');
  return spawn(process.execPath, [CLI, ...argv], { cwd });
}

/** Runs the built command line to its end. */
export async function gongwen(
  argv: readonly string[],
  { cwd, stdin = '' }: { readonly cwd?: string; readonly stdin?: string | Uint8Array } = {},
): Promise<Ran> {
  const child = start(argv, cwd);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that does not read its input closes it; that is no fault of the test.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** Runs `check --format json` and reads what it printed. */
export async function check(
  argv: readonly string[],
  cwd?: string,
): Promise<Ran & { readonly report: Report }> {
  const ran = await gongwen(['check', '--format', 'json', ...argv], cwd === undefined ? {} : { cwd });
  return { ...ran, report: JSON.parse(ran.out) as Report };
}

/** A temporary folder with `files` in it, gone when the test ends. */
export async function folderWith(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongwen-cli-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A draft without a fault. */
export const CLEAN = `关于做好防汛工作的通知

各镇人民政府，县政府各部门：
　　为做好今年的防汛工作，现就有关事项通知如下。
　　一、提高认识
　　各单位要克服麻痹思想，落实防汛责任。
　　二、加强值守
　　汛期实行全天值班，重要情况及时报告。
　　三、严明纪律
　　对擅离职守的，要严肃追究责任。
`;

/** The same draft with a heading number that jumps from two to four, on line 9 (from 1). */
export const GAP = CLEAN.replace('三、', '四、');

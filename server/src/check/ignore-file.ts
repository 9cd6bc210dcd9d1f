import { isRecord } from '../text/record.ts';
import type { Ignored, IgnoredPlace } from './ignore-list.ts';

/** The list of what a folder's writers ignore, in the folder itself. */
export const IGNORE_FILE = '.gongwen/ignore.json';

/** UTF-16 units of a list at most: some five thousand entries. */
export const LONGEST_IGNORE_FILE = 1024 * 1024;

/** A list as it was read. */
export interface IgnoreFile {
  readonly ignored: readonly Ignored[];
  /** Set where something in the file could not be read; such a file must not be written over. */
  readonly fault?: IgnoreFault;
}

/** What is wrong with a list: a Chinese sentence with {0} for `values`. */
export interface IgnoreFault {
  readonly sentence: string;
  readonly values: readonly (string | number)[];
}

/** One line of the list: what it means, and the members it was written with, those we know nothing of included. */
interface Line {
  readonly ignored: Ignored;
  readonly members: readonly (readonly [string, unknown])[];
}

const VERSION = 1;

/** Reads a list. What can be understood of it counts even where the rest cannot. */
export function readIgnoreFile(text: string): IgnoreFile {
  const { lines, fault } = linesOf(text);
  return { ignored: lines.map(({ ignored }) => ignored), ...(fault === undefined ? {} : { fault }) };
}

/**
 * The list `text`, undefined where there is none yet, with `more` in it: sorted, an entry a line, so that two
 * lists merge. What others wrote into an entry stays. Gives the fault where `text` cannot be read in full.
 */
export function withIgnored(text: string | undefined, more: Ignored): string | IgnoreFault {
  const { lines, fault } = text === undefined ? { lines: [], fault: undefined } : linesOf(text);
  if (fault !== undefined) return fault;
  const all = new Map<string, Line>();
  for (const line of [...lines, { ignored: more, members: membersOf(more) }]) {
    const key = keyOf(line.ignored);
    if (!all.has(key)) all.set(key, line);
  }
  return listOf([...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line));
}

/** The list `text` without what silences the same as `less`. Gives the fault where `text` cannot be read in full. */
export function withoutEntry(text: string, less: Ignored): string | IgnoreFault {
  const { lines, fault } = linesOf(text);
  if (fault !== undefined) return fault;
  const key = keyOf(less);
  return listOf(lines.filter(({ ignored }) => keyOf(ignored) !== key));
}

function listOf(lines: readonly Line[]): string {
  const entries = lines.length === 0 ? '' : `\n${lines.map(printed).join(',\n')}\n  `;
  return `{\n  "version": ${VERSION},\n  "ignored": [${entries}]\n}\n`;
}

interface Lines {
  readonly lines: readonly Line[];
  readonly fault: IgnoreFault | undefined;
}

function linesOf(text: string): Lines {
  const nothing = (sentence: string, ...values: readonly number[]): Lines => ({
    lines: [],
    fault: { sentence, values },
  });
  if (text.length > LONGEST_IGNORE_FILE) return nothing('文件太大');
  const conflict = /^(?:<{7}|>{7}) /m.exec(text);
  if (conflict !== null) return nothing('第 {0} 行有没有处理完的合并冲突', lineAt(text, conflict.index));
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return nothing('不是合格的 JSON');
  }
  const members = new Map(isRecord(content) ? Object.entries(content) : []);
  const version = members.get('version');
  if (typeof version === 'number' && version > VERSION) return nothing('是更新的版本写成的');
  const entries = members.get('ignored');
  if (version !== VERSION || !Array.isArray(entries)) return nothing('缺少 version 或 ignored');
  const lines = entries.map(lineFrom);
  const bad = lines.indexOf(undefined);
  return {
    lines: lines.filter((line) => line !== undefined),
    fault: bad === -1 ? undefined : { sentence: '第 {0} 条看不懂', values: [bad + 1] },
  };
}

function lineFrom(entry: unknown): Line | undefined {
  if (!isRecord(entry)) return undefined;
  // Looked up among its own members, so that no name reaches a prototype.
  const members = Object.entries(entry);
  const { file, rule, text, around, hash } = Object.fromEntries(
    members.filter(([name]) => KNOWN.includes(name)),
  );
  if (typeof file !== 'string' || typeof rule !== 'string') return undefined;
  if (text === undefined && around === undefined && hash === undefined)
    return { ignored: { file, rule }, members };
  if (typeof hash !== 'string') return undefined;
  const place: IgnoredPlace = { text: wordsOf(text), around: wordsOf(around), hash };
  return { ignored: { file, rule, place }, members };
}

const KNOWN: readonly string[] = ['file', 'rule', 'text', 'around', 'hash'];

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function membersOf({ file, rule, place }: Ignored): Line['members'] {
  return Object.entries({ file, rule, ...place });
}

/** Sorts by file, rule and words; equal for two entries that silence the same. */
function keyOf({ file, rule, place }: Ignored): string {
  return [file, rule, ...(place === undefined ? [] : [place.hash])].join('\u0000');
}

function printed({ members }: Line): string {
  return `    { ${members.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

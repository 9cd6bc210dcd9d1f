import { parseArgs } from 'node:util';
import { UsageError } from './complaint.ts';

/** One option a command takes. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the help; left out, the option takes none. */
  readonly value?: string;
  /** What it does, in a Chinese sentence. */
  readonly meaning: string;
}

/** What every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'language', value: 'zh|en', meaning: '提示所用的语言，默认中文' },
  { name: 'help', meaning: '显示帮助' },
  { name: 'version', meaning: '显示版本' },
];

/** The words of a command line, sorted out. */
export interface Arguments {
  /** Words that are no options, in order; the first names the command. */
  readonly words: readonly string[];
  /** The values given for each option, in order; an empty string for an option without value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Sorts `argv` out by the options of all commands; whether a command takes an option is `allowOnly`'s
 * question. Throws UsageError for an unknown option, a missing value or one too many.
 */
export function parseArguments(argv: readonly string[], known: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map((option) => [option.name, parserOption(option)])),
    allowPositionals: true,
    // Its own complaints are English and name no command; ours follow.
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName);
    if (option.value === undefined && token.value !== undefined) {
      throw new UsageError('选项 {0} 不带值', token.rawName);
    }
    if (option.value !== undefined && !token.value) {
      throw new UsageError('选项 {0} 后面缺少值（{1}）', token.rawName, option.value);
    }
    options.set(option.name, [...(options.get(option.name) ?? []), token.value ?? '']);
  }
  return { words, options };
}

/** Throws UsageError where `given` has an option that is neither global nor in `allowed`. */
export function allowOnly(given: Arguments, allowed: readonly Option[]): void {
  for (const name of given.options.keys()) {
    if (![...GLOBAL_OPTIONS, ...allowed].some((option) => option.name === name)) {
      throw unknownOption(`--${name}`);
    }
  }
}

/** The value of option `name`, `choices[0]` where it is not given. Throws UsageError for any other value. */
export function choiceOf<T extends string>(given: Arguments, name: string, choices: readonly [T, ...T[]]): T {
  const value = given.options.get(name)?.at(-1);
  if (value === undefined) return choices[0];
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  throw new UsageError('选项 {0} 只能是 {1}，不能是“{2}”', `--${name}`, choices.join(' / '), value);
}

/** The number that option `name` gives, `usual` where it is not given. Throws UsageError for anything else or beyond. */
export function countOf(
  given: Arguments,
  name: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const value = given.options.get(name)?.at(-1);
  if (value === undefined) return usual;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new UsageError('选项 {0} 只能是 {1} 到 {2} 的数，不能是“{3}”', `--${name}`, least, most, value);
}

function unknownOption(rawName: string): UsageError {
  return new UsageError('没有 {0} 这个选项', rawName);
}

function parserOption(option: Option): { type: 'string' | 'boolean'; multiple: true; short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string';
  return option.name === 'help' ? { type, multiple: true, short: 'h' } : { type, multiple: true };
}

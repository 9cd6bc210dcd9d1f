import type { Say } from '../rules/rule.ts';
import { GLOBAL_OPTIONS, type Option } from './arguments.ts';
import type { Command } from './command.ts';
import { table } from './printable.ts';

/** What `gongwen --help` prints. */
export function generalHelp(commands: readonly Command[], say: Say): string {
  return lines(
    say('gongwen：检查中文公文稿'),
    '',
    say('用法：'),
    ...indented(
      commands.map((command) => [`gongwen ${command.name} ${command.operands}`, say(command.summary)]),
    ),
    say('各命令的选项见 gongwen 命令 --help'),
    '',
    say('选项：'),
    ...indented(GLOBAL_OPTIONS.map((option) => described(option, say))),
    '',
    ...exitCodes(say),
  );
}

/** What `gongwen COMMAND --help` prints. */
export function commandHelp(command: Command, say: Say): string {
  return lines(
    say(command.summary),
    '',
    say('用法：'),
    `  ${usageOf(command)}`,
    '',
    say('选项：'),
    ...indented([...command.options, ...GLOBAL_OPTIONS].map((option) => described(option, say))),
    '',
    ...exitCodes(say, command.outcomes),
  );
}

function usageOf(command: Command): string {
  const options = command.options.map((option) => `[${spelled(option)}]`);
  return ['gongwen', command.name, ...options, command.operands].filter((word) => word !== '').join(' ');
}

function described(option: Option, say: Say): string[] {
  return [option.name === 'help' ? `-h, ${spelled(option)}` : spelled(option), say(option.meaning)];
}

function spelled({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

const OUTCOMES: readonly [string, string] = ['没有警告或错误', '有警告或错误'];

function exitCodes(say: Say, [clean, found] = OUTCOMES): string[] {
  return [
    say('退出码：'),
    ...indented([
      ['0', say(clean)],
      ['1', say(found)],
      ['2', say('命令写错了，或有文件读不了（其余文件照常检查）')],
    ]),
  ];
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return table(rows).map((line) => `  ${line}`);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

import { type Arguments, choiceOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../complaint.ts';
import { CLEAN, type ExitCode, type Session } from '../host.ts';
import { table } from '../printable.ts';

/** `gongwen rules`: all rules with the level they have unless the writer sets another. */
export const listRules: Command = {
  name: 'rules',
  summary: '列出全部规则和默认级别',
  operands: '',
  options: [{ name: 'format', value: 'text|json', meaning: '输出的格式，默认 text' }],
  run: runRules,
};

async function runRules(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const format = choiceOf(given, 'format', ['text', 'json']);
  if (words.length > 0) throw new UsageError('rules 后面不写文件');
  const rules = session.rules.map(({ id, severity, title }) => ({ id, severity, title: session.say(title) }));
  session.out(
    format === 'json'
      ? `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`
      : `${table(rules.map(({ id, severity, title }) => [id, severity, title])).join('\n')}\n`,
  );
  return CLEAN;
}

import { createSay } from '../check/say.ts';
import { allowOnly, choiceOf, GLOBAL_OPTIONS, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { indexFolders } from './commands/index-corpus.ts';
import { outline } from './commands/outline.ts';
import { phrases } from './commands/phrases.ts';
import { renumber } from './commands/renumber.ts';
import { listRules } from './commands/rules.ts';
import { complaintOf, UsageError } from './complaint.ts';
import { commandHelp, generalHelp } from './help.ts';
import { CLEAN, type ExitCode, type Host, type Session, TROUBLE } from './host.ts';
import { printable } from './printable.ts';

const COMMANDS: readonly Command[] = [check, indexFolders, outline, renumber, phrases, listRules];

/** Does what `argv` (without program and script) asks for. Resolves to the exit code; rejects only for a fault of ours. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const session = { ...host, say: createSay(wantsEnglish(argv) ? host.english : {}) };
  try {
    return await dispatch(argv, session);
  } catch (error) {
    const complaint = complaintOf(error, session.say);
    if (complaint === undefined) throw error;
    session.err(`gongwen: ${printable(complaint)}\n`);
    if (error instanceof UsageError) session.err(`${session.say('用法见 gongwen --help')}\n`);
    return TROUBLE;
  }
}

async function dispatch(argv: readonly string[], session: Session): Promise<ExitCode> {
  const given = parseArguments(argv, [...GLOBAL_OPTIONS, ...COMMANDS.flatMap((command) => command.options)]);
  choiceOf(given, 'language', ['zh', 'en']);
  const [name, ...words] = given.words;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (name !== undefined && command === undefined) throw new UsageError('没有“{0}”这个命令', name);
  allowOnly(given, command?.options ?? []);
  if (given.options.has('version')) {
    session.out(`${session.version}\n`);
    return CLEAN;
  }
  if (given.options.has('help')) {
    session.out(
      command === undefined ? generalHelp(COMMANDS, session.say) : commandHelp(command, session.say),
    );
    return CLEAN;
  }
  if (command === undefined) {
    session.err(generalHelp(COMMANDS, session.say));
    return TROUBLE;
  }
  return command.run(words, given, session);
}

/** Asked before the arguments are sorted out, so that complaints about them are said in the right language. */
function wantsEnglish(argv: readonly string[]): boolean {
  return argv.some(
    (word, at) => word === '--language=en' || (word === '--language' && argv[at + 1] === 'en'),
  );
}

import { DEFAULT_MINIMUM, LEAST_MINIMUM } from '../../check/config.ts';
import { genreNamed } from '../../document/genre.ts';
import { type Arguments, choiceOf, countOf } from '../arguments.ts';
import { checkFile } from '../checking/check-file.ts';
import type { FileReport } from '../checking/examine.ts';
import type { Command } from '../command.ts';
import { complaintOf, UsageError } from '../complaint.ts';
import { openCorpus, type ReadCorpus } from '../corpus.ts';
import { findInputs, type Met } from '../files/find.ts';
import { STDIN } from '../files/read.ts';
import { createCheckerFor, type FolderChecker } from '../folders/folder-checker.ts';
import { levelsOf } from '../folders/levels.ts';
import { CLEAN, type ExitCode, FOUND, type Session, TROUBLE } from '../host.ts';
import { note } from '../note.ts';
import { printable } from '../printable.ts';
import { jsonReport } from '../report/json.ts';
import type { Trouble } from '../report/outcome.ts';
import { sarifReport } from '../report/sarif.ts';
import { textReport } from '../report/text.ts';

/** `gongwen check`: reads files and folders, reports what it finds, repairs what is safe to repair if asked. */
export const check: Command = {
  name: 'check',
  summary: '检查文件、文件夹里的 .txt .md .gongwen 文件，或标准输入',
  operands: 'FILE|DIR|-…',
  options: [
    { name: 'format', value: 'text|json|sarif', meaning: '输出的格式，默认 text' },
    {
      name: 'corpus',
      value: 'DIR',
      meaning: '存放往年材料的文件夹，查与它们重复之处；可写多次，也可以是 index --to 的文件夹',
    },
    {
      name: 'minimum',
      value: 'HAN',
      meaning: '重复多少个汉字才提示，13 到 1000，默认 20',
    },
    { name: 'genre', value: 'NAME', meaning: '这些文件的文种，如请示、通知；不写时从文稿中认' },
    { name: 'rules', value: 'id=level,…', meaning: '各规则的级别：error、warning、information、hint、off' },
    { name: 'fix', meaning: '直接改好不影响文意的问题（其余的只报告）' },
  ],
  run: runCheck,
};

const REPORTS = { text: textReport, json: jsonReport, sarif: sarifReport };

async function runCheck(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const format = choiceOf(given, 'format', ['text', 'json', 'sarif']);
  const levels = levelsOf(given.options.get('rules') ?? [], session.rules);
  const fixes = given.options.has('fix');
  const minimum = countOf(given, 'minimum', { least: LEAST_MINIMUM, most: 1000, usual: DEFAULT_MINIMUM });
  const genre = genreFrom(given);
  if (words.length === 0) throw new UsageError('check 后面要写文件或文件夹；“-”是标准输入');
  if (fixes && words.includes(STDIN)) throw new UsageError('--fix 只能改文件，不能改标准输入');
  const logger = { error: (message: string) => session.err(`gongwen: ${printable(message)}\n`) };
  const checkerFor = createCheckerFor(
    session,
    { rules: levels, minimum, ...(genre === undefined ? {} : { genre }) },
    logger,
  );
  const folders = given.options.get('corpus') ?? [];
  const readCorpus = folders.length === 0 ? undefined : await openCorpus(folders, minimum, session);

  const files: FileReport[] = [];
  const troubles: Trouble[] = [];
  for await (const met of findInputs(words)) {
    const { report, trouble } = await resultOf(met, { checkerFor, fixes, readCorpus, genre }, session);
    if (report !== undefined) files.push(report);
    if (trouble !== undefined) troubles.push(trouble);
  }
  session.out(REPORTS[format]({ files, troubles }, session));
  if (troubles.length > 0) return TROUBLE;
  return files.some(isFaulty) ? FOUND : CLEAN;
}

/** How all inputs are checked. */
interface Wishes {
  readonly checkerFor: (path: string) => Promise<FolderChecker>;
  readonly fixes: boolean;
  readonly readCorpus: ReadCorpus | undefined;
  readonly genre: string | undefined;
}

/** What came of one place: a report, a trouble, both where a file could be checked but not repaired. */
interface Result {
  readonly report?: FileReport;
  readonly trouble?: Trouble;
}

async function resultOf(met: Met, wishes: Wishes, session: Session): Promise<Result> {
  const { path } = met;
  try {
    if (met.kind === 'unreadable') throw met.error;
    if (met.kind === 'file') {
      const checker = await wishes.checkerFor(path);
      const { report, failure } = await checkFile(path, { ...wishes, checker }, session);
      if (checker.ignored > 0) note(path, session.say('按忽略清单略过 {0} 处', checker.ignored), session);
      return failure === undefined ? { report } : { report, trouble: troubleWith(path, failure, session) };
    }
    const { say } = session;
    note(
      path,
      met.kind === 'link' ? say('文件夹里的链接，没有检查') : say('没有可检查的文件（.txt .md .gongwen）'),
      session,
    );
    return {};
  } catch (error) {
    return { trouble: troubleWith(path, error, session) };
  }
}

/** The 文种 that the command line names; throws UsageError where we know none of that name. */
function genreFrom(given: Arguments): string | undefined {
  const name = given.options.get('genre')?.at(-1);
  if (name === undefined || genreNamed(name) !== undefined) return name;
  throw new UsageError('没有“{0}”这个文种', name);
}

/** One input that fails must not take the others away, whatever the reason: it is told, and it is in the exit code. */
function troubleWith(path: string, error: unknown, session: Session): Trouble {
  const message = complaintOf(error, session.say) ?? session.say('检查时程序出错（{0}）', String(error));
  note(path, message, session);
  return { path, message };
}

function isFaulty({ findings }: FileReport): boolean {
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning');
}

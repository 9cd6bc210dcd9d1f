import { createChecker } from '../check/checker.ts';
import { type Arguments, choiceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { complaintOf, UsageError } from './complaint.ts';
import { examine, type FileReport } from './examine.ts';
import { findInputs } from './find.ts';
import { CLEAN, type ExitCode, FOUND, type Session, TROUBLE } from './host.ts';
import { levelsOf } from './levels.ts';
import { printable } from './printable.ts';
import { readInput, STDIN } from './read.ts';
import type { Outcome, Trouble } from './report.ts';
import { jsonReport } from './report-json.ts';
import { sarifReport } from './report-sarif.ts';
import { textReport } from './report-text.ts';
import { rewrite } from './write.ts';

/** `gongwen check`: reads files and folders, reports what it finds, repairs what is safe to repair if asked. */
export const check: Command = {
  name: 'check',
  summary: '检查文件、文件夹里的 .txt .md .gongwen 文件，或标准输入',
  operands: 'FILE|DIR|-…',
  options: [
    { name: 'format', value: 'text|json|sarif', meaning: '输出的格式，默认 text' },
    { name: 'rules', value: 'id=level,…', meaning: '各规则的级别：error、warning、information、hint、off' },
    { name: 'fix', meaning: '直接改好不影响文意的问题（其余的只报告）' },
  ],
  run: runCheck,
};

const REPORTS = { text: textReport, json: jsonReport, sarif: sarifReport };

async function runCheck(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const format = choiceOf(given, 'format', ['text', 'json', 'sarif']);
  const levels = levelsOf(given.options.get('rules') ?? [], session.rules);
  const fix = given.options.has('fix');
  if (words.length === 0) throw new UsageError('check 后面要写文件或文件夹；“-”是标准输入');
  if (fix && words.includes(STDIN)) throw new UsageError('--fix 只能改文件，不能改标准输入');
  const outcome = await checkAll(words, levels, fix, session);
  session.out(REPORTS[format](outcome, session));
  if (outcome.troubles.length > 0) return TROUBLE;
  return outcome.files.some(isFaulty) ? FOUND : CLEAN;
}

async function checkAll(
  paths: readonly string[],
  levels: ReturnType<typeof levelsOf>,
  fix: boolean,
  session: Session,
): Promise<Outcome> {
  const { rules, say, stdin } = session;
  const logger = { error: (message: string) => session.err(`gongwen: ${printable(message)}\n`) };
  const checker = createChecker({ rules, config: { rules: levels }, say, logger });
  const note = (path: string, message: string) =>
    session.err(`gongwen: ${printable(say('{0}：{1}', path, message))}\n`);
  const files: FileReport[] = [];
  const troubles: Trouble[] = [];
  const trouble = (path: string, error: unknown) => {
    const message = complaintOf(error, say) ?? say('检查时程序出错（{0}）', String(error));
    troubles.push({ path, message });
    note(path, message);
  };

  for await (const met of findInputs(paths)) {
    if (met.kind === 'unreadable') trouble(met.path, met.error);
    if (met.kind === 'link') note(met.path, say('文件夹里的链接，没有检查'));
    if (met.kind === 'empty') note(met.path, say('没有可检查的文件（.txt .md .gongwen）'));
    if (met.kind !== 'file') continue;
    try {
      const bytes = await readInput(met.path, stdin);
      const { report, decoded, fixed } = examine(met.path, bytes, checker, fix);
      if (decoded.damaged > 0) note(met.path, say('有 {0} 处字节损坏，读作“\uFFFD”', decoded.damaged));
      if (fixed !== undefined) {
        await rewrite(met.path, bytes, decoded, fixed.text);
        note(met.path, say('改好 {0} 处', fixed.count));
      }
      files.push(report);
    } catch (error) {
      trouble(met.path, error);
    }
  }
  return { files, troubles };
}

function isFaulty({ findings }: FileReport): boolean {
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning');
}

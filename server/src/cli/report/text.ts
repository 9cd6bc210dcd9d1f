import type { Say, Severity } from '../../rules/rule.ts';
import type { FileReport, Reported } from '../checking/examine.ts';
import type { Session } from '../host.ts';
import { columnsOf, padded, printable, table } from '../printable.ts';
import type { Outcome } from './outcome.ts';
import { placeOf } from './place.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

const COUNTS: Readonly<Record<Severity, string>> = {
  error: '{0} 处错误',
  warning: '{0} 处警告',
  information: '{0} 处信息',
  hint: '{0} 处提示',
};

const SEVERITIES_BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The findings for a reader: a line each, the places that explain it below it, and a sum at the end. */
export function textReport(outcome: Outcome, { say }: Pick<Session, 'say'>): string {
  const files = outcome.files.filter(({ findings }) => findings.length > 0);
  return [...files.flatMap((file) => [...fileLines(file, say), '']), summary(outcome, say), ''].join('\n');
}

function fileLines({ path, findings }: FileReport, say: Say): string[] {
  const rows = table(
    findings.map(({ range, severity, rule, message }) => [
      placeOf(path, range.start),
      say(SEVERITIES[severity]),
      rule,
      printable(message),
    ]),
  );
  return findings.flatMap((finding, at) => [rows[at] as string, ...relatedLines(finding)]);
}

function relatedLines({ related }: Reported): string[] {
  const places = related.map(({ path, range }) => placeOf(path, range.start));
  const width = Math.max(0, ...places.map(columnsOf));
  return related.map(
    ({ message }, at) => `    ${padded(places[at] as string, width)}  ${printable(message)}`,
  );
}

function summary({ files, troubles }: Outcome, say: Say): string {
  const drafts = files.filter(({ documents }) => documents > 0);
  const documents = drafts.reduce((sum, file) => sum + file.documents, 0);
  const others = files.length - drafts.length;
  const counts = SEVERITIES_BY_WEIGHT.map((severity) => ({ severity, count: countOf(files, severity) }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(COUNTS[severity], count));
  const found =
    counts.length > 0 ? counts.reduce((list, next) => say('{0}，{1}', list, next)) : say('没有发现问题');
  return [
    say('检查了 {0} 个文件（{1} 篇公文）', drafts.length, documents),
    ...(drafts.length > 0 ? [found] : []),
    ...(others > 0 ? [say('{0} 个文件不是中文正文，没有检查', others)] : []),
    ...(troubles.length > 0 ? [say('{0} 个文件没能检查或改写', troubles.length)] : []),
  ].reduce((list, next) => say('{0}；{1}', list, next));
}

function countOf(files: readonly FileReport[], severity: Severity): number {
  return files.reduce(
    (sum, file) => sum + file.findings.filter((one) => one.severity === severity).length,
    0,
  );
}

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Level } from '../../rules/rule.ts';
import type { Range } from '../../text/lines.ts';
import type { Reported } from '../checking/examine.ts';
import type { Session } from '../host.ts';
import type { Outcome } from './outcome.ts';

/** The findings as SARIF 2.1.0, which code hosts show beside the changed lines. */
export function sarifReport(
  { files, troubles }: Outcome,
  { rules, say, version }: Pick<Session, 'rules' | 'say' | 'version'>,
): string {
  const ids = rules.map(({ id }) => id);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gongwen',
            version,
            rules: rules.map(({ id, severity, title }) => ({
              id,
              shortDescription: { text: say(title) },
              defaultConfiguration: { level: levelOf(severity), enabled: severity !== 'off' },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: troubles.length === 0,
            toolExecutionNotifications: troubles.map(({ path, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        results: files.flatMap(({ path, findings }) => findings.map((one) => resultOf(path, one, ids))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(path: string, finding: Reported, ids: readonly string[]): object {
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [locationOf(path, finding.range)],
    relatedLocations: finding.related.map((place, at) => ({
      id: at + 1,
      ...locationOf(place.path, place.range),
      message: { text: place.message },
    })),
  };
}

function locationOf(path: string, { start, end }: Range): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** Relative paths stay relative, so that the result does not depend on where the run happened. */
function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[/\\]/).map(encodeURIComponent).join('/');
}

function levelOf(level: Level): 'error' | 'warning' | 'note' | 'none' {
  if (level === 'error' || level === 'warning') return level;
  return level === 'off' ? 'none' : 'note';
}

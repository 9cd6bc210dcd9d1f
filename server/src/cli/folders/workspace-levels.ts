import { isLevel } from '../../check/config.ts';
import { MOST_TERMS, termIn } from '../../check/terms-file.ts';
import type { Level, Rule } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import { Complaint } from '../complaint.ts';
import { withoutComments } from './jsonc.ts';
import { isKnown } from './levels.ts';

/** Where VS Code keeps the settings of a folder. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** Level by rule id or group. */
export type Levels = Readonly<Record<string, Level>>;

/**
 * The levels that `gongwen.rules` in a folder's settings gives. What names no rule or no level is left out: the
 * editor complains of it. Throws a Complaint where the text is no settings file.
 */
export function levelsInSettings(text: string, rules: readonly Rule[]): Levels {
  const setting = membersOf(settingsIn(text)).find(([name]) => name === 'gongwen.rules')?.[1];
  const levels: [string, Level][] = [];
  for (const [id, level] of membersOf(setting))
    if (isKnown(id, rules) && isLevel(level)) levels.push([id, level]);
  return Object.fromEntries(levels);
}

/** The protected terms that `gongwen.terms` in a folder's settings gives. Throws a Complaint where the text is no settings file. */
export function termsInSettings(text: string): readonly string[] {
  const setting = membersOf(settingsIn(text)).find(([name]) => name === 'gongwen.terms')?.[1];
  if (!Array.isArray(setting)) return [];
  return setting
    .flatMap((term) => (typeof term === 'string' ? (termIn(term) ?? []) : []))
    .slice(0, MOST_TERMS);
}

/** The levels `given` on the command line, and those `ofFolder` for rules it says nothing of. */
export function levelsFrom(given: Levels, ofFolder: Levels): Levels {
  const isGiven = (id: string): boolean =>
    Object.hasOwn(given, id) || Object.hasOwn(given, `${id.split('/')[0]}/*`);
  return { ...Object.fromEntries(Object.entries(ofFolder).filter(([id]) => !isGiven(id))), ...given };
}

function settingsIn(text: string): unknown {
  try {
    return JSON.parse(withoutComments(text));
  } catch {
    throw new Complaint('不是合格的 JSON');
  }
}

function membersOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

import { type CheckConfig, isLevel } from '../check/config.ts';
import type { Level, Rule } from '../rules/rule.ts';
import { isRecord } from './params.ts';

/** The section of the client's configuration that is ours. */
export const SECTION = 'gongwen';

/** The writer's settings for one file. */
export interface Settings extends CheckConfig {
  /** `gongwen.enable`: false silences the server for the file altogether. */
  readonly enable: boolean;
}

export const defaultSettings: Settings = { enable: true, rules: {} };

/**
 * Reads the section as the client sent it. What makes no sense is told to `complain` in English and left
 * out, so that one slip in a settings file does not take the other settings away.
 */
export function readSettings(
  section: unknown,
  rules: readonly Rule[],
  complain: (message: string) => void,
): Settings {
  if (section === undefined || section === null) return defaultSettings;
  if (!isRecord(section)) {
    complain(`setting ${SECTION} must be an object; the defaults are used`);
    return defaultSettings;
  }
  return { enable: readEnable(section.enable, complain), rules: readRules(section.rules, rules, complain) };
}

function readEnable(value: unknown, complain: (message: string) => void): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) {
    complain(`setting ${SECTION}.enable must be true or false; the default is used`);
  }
  return defaultSettings.enable;
}

function readRules(
  value: unknown,
  rules: readonly Rule[],
  complain: (message: string) => void,
): Readonly<Record<string, Level>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    complain(`setting ${SECTION}.rules must be an object of rule id and level; the defaults are used`);
    return {};
  }
  const names = new Set(rules.flatMap(({ id }) => [id, `${id.split('/')[0]}/*`]));
  const levels: [string, Level][] = [];
  for (const [name, level] of Object.entries(value)) {
    if (!names.has(name)) complain(`setting ${SECTION}.rules names the unknown rule ${JSON.stringify(name)}`);
    else if (!isLevel(level)) {
      complain(`setting ${SECTION}.rules gives ${name} the unknown level ${JSON.stringify(level)}`);
    } else levels.push([name, level]);
  }
  return Object.fromEntries(levels);
}

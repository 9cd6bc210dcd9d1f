import type { Level } from '../rules/rule.ts';

/** The writer's wishes as far as the engine knows them. */
export interface CheckConfig {
  /** Level by rule id, or by group as `numbering/*`; a rule not named keeps its own. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Chinese characters that a repeated passage must have to be told of; `DEFAULT_MINIMUM` where left out. */
  readonly minimum?: number;
  /** The 文种 of every document, by name; where left out it is read from the text. */
  readonly genre?: string;
  /** The writer's own unit, 砚湖县水利局; empty or left out where it is not known. */
  readonly office?: string;
  /** Words that are names or terms of the writer's field and must not be taken apart or told of. */
  readonly terms?: readonly string[];
  /** Stock phrases of the writer's own office, beside those of the lists. */
  readonly phrases?: readonly string[];
}

/** Shorter repetitions are mostly names and set phrases. */
export const DEFAULT_MINIMUM = 20;
/** The least that may be asked for: every verbatim run of so many characters is found. */
export const LEAST_MINIMUM = 13;

/** Every rule at the level it has by itself. */
export const defaultConfig: CheckConfig = { rules: {} };

const LEVELS: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Whether `value` is a level's name. */
export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && LEVELS.includes(value);
}

/** The level `config` gives the rule: by its id, else by its group, else undefined. */
export function levelFor(rule: string, config: CheckConfig): Level | undefined {
  return own(config.rules, rule) ?? own(config.rules, `${rule.split('/')[0]}/*`);
}

/** Settings come from files: a key such as `__proto__` must not reach the prototype. */
function own(levels: CheckConfig['rules'], key: string): Level | undefined {
  return Object.hasOwn(levels, key) ? levels[key] : undefined;
}

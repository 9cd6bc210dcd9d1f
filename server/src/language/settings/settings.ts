import { type CheckConfig, DEFAULT_MINIMUM, isLevel, LEAST_MINIMUM } from '../../check/config.ts';
import { MOST_TERMS, termIn } from '../../check/terms-file.ts';
import { genreNamed } from '../../document/genre.ts';
import { SEGMENTERS, type SegmenterChoice } from '../../phrases/mining/segmenter.ts';
import type { Level, Rule } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';

/** The section of the client's configuration that is ours. */
export const SECTION = 'gongwen';

/** The writer's settings for one file. */
export interface Settings extends CheckConfig {
  /** `gongwen.enable`: false silences the server for the file altogether. */
  readonly enable: boolean;
  /** `gongwen.quietAtCaret`: new findings in the paragraph that is being typed wait until it is left. */
  readonly quietAtCaret: boolean;
  /** `gongwen.repetition.minimum`: Chinese characters that a repeated passage must have to be told of. */
  readonly minimum: number;
  /** `gongwen.corpus.folders`: where the past documents are, as the writer wrote it. */
  readonly corpusFolders: readonly string[];
  /** `gongwen.completion.fromPast`: what past documents went on to say, and their titles, are offered. */
  readonly completionFromPast: boolean;
  /** `gongwen.genre`: the 文种 by name; empty where it is to be read from the text. */
  readonly genre: string;
  /** `gongwen.office`: the writer's own unit; empty where it is not known. */
  readonly office: string;
  /** `gongwen.terms`, and the terms of the folder's list. */
  readonly terms: readonly string[];
  /** The stock phrases of the folder's own list. */
  readonly phrases: readonly string[];
  /** `gongwen.segmenter`: what cuts text into words when past documents are mined. */
  readonly segmenter: SegmenterChoice;
}

/** The settings of a writer who has set nothing. */
export const defaultSettings: Settings = {
  enable: true,
  quietAtCaret: true,
  minimum: DEFAULT_MINIMUM,
  corpusFolders: [],
  completionFromPast: true,
  genre: '',
  office: '',
  terms: [],
  phrases: [],
  segmenter: 'auto',
  rules: {},
};

/** The setting of `gongwen.repetition.minimum` at most. */
const MOST_MINIMUM = 1000;

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
  return {
    enable: readSwitch('enable', section.enable, complain),
    quietAtCaret: readSwitch('quietAtCaret', section.quietAtCaret, complain),
    minimum: readMinimum(memberOf(section.repetition, 'minimum'), complain),
    corpusFolders: readFolders(memberOf(section.corpus, 'folders'), complain),
    completionFromPast: readSwitch('completion.fromPast', memberOf(section.completion, 'fromPast'), complain),
    genre: readGenre(section, complain),
    office: readName('office', section, complain),
    terms: readTerms(section.terms, complain),
    phrases: [],
    segmenter: readSegmenter(section.segmenter, complain),
    rules: readRules(section.rules, rules, complain),
  };
}

/** Every switch of ours is on unless the writer turns it off. */
function readSwitch(name: string, value: unknown, complain: (message: string) => void): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) {
    complain(`setting ${SECTION}.${name} must be true or false; the default is used`);
  }
  return true;
}

/** Characters of a name at most: nothing that long is one. */
const LONGEST_NAME = 100;

function readName(
  name: 'genre' | 'office',
  section: Readonly<Record<string, unknown>>,
  complain: (message: string) => void,
): string {
  const value = section[name];
  if (typeof value === 'string' && value.length <= LONGEST_NAME) return value.trim();
  if (value !== undefined && value !== null) complain(`setting ${SECTION}.${name} must be a short text`);
  return defaultSettings[name];
}

/** A 文种 we do not know is told once, and says nothing: the text tells. */
function readGenre(section: Readonly<Record<string, unknown>>, complain: (message: string) => void): string {
  const name = readName('genre', section, complain);
  if (name === '' || genreNamed(name) !== undefined) return name;
  complain(`setting ${SECTION}.genre names the unknown 文种 ${JSON.stringify(name)}`);
  return defaultSettings.genre;
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function readMinimum(value: unknown, complain: (message: string) => void): number {
  if (value === undefined || value === null) return DEFAULT_MINIMUM;
  if (Number.isInteger(value) && LEAST_MINIMUM <= (value as number) && (value as number) <= MOST_MINIMUM) {
    return value as number;
  }
  complain(
    `setting ${SECTION}.repetition.minimum must be a whole number from ${LEAST_MINIMUM} to ${MOST_MINIMUM}`,
  );
  return DEFAULT_MINIMUM;
}

function readFolders(value: unknown, complain: (message: string) => void): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  complain(`setting ${SECTION}.corpus.folders must be a list of folders`);
  return [];
}

function readSegmenter(value: unknown, complain: (message: string) => void): SegmenterChoice {
  if (value === undefined || value === null) return defaultSettings.segmenter;
  const choice = SEGMENTERS.find((one) => one === value);
  if (choice === undefined) complain(`setting ${SECTION}.segmenter must be one of ${SEGMENTERS.join(', ')}`);
  return choice ?? defaultSettings.segmenter;
}

function readTerms(value: unknown, complain: (message: string) => void): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((term) => typeof term === 'string')) {
    return value.flatMap((term) => termIn(term) ?? []).slice(0, MOST_TERMS);
  }
  complain(`setting ${SECTION}.terms must be a list of words`);
  return [];
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

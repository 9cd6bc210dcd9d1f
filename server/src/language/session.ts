import type { Connection, InitializeParams } from 'vscode-languageserver';
import { createSay, type Translations } from '../check/say.ts';
import type { Rule, Say } from '../rules/rule.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { type Analyse, createAnalyse } from './analysis.ts';
import {
  type Configuration,
  createAskedConfiguration,
  createSettingsReader,
  createToldConfiguration,
} from './configuration.ts';
import { isRecord } from './params.ts';
import { readSettings, SECTION } from './settings.ts';

/** What a transport hands the server; nothing else is taken from the world around it. */
export interface LanguageHost {
  readonly rules: readonly Rule[];
  /** Sentences by language; a language that is not here is answered in Chinese. */
  readonly translations: Readonly<Record<string, Translations>>;
  /** The address of the page that explains a rule, where there is one. */
  readonly pageOf?: (rule: string) => string | undefined;
}

/** What stays the same from a client's `initialize` to its `shutdown`. */
export interface Session {
  readonly abilities: Abilities;
  readonly say: Say;
  readonly configuration: Configuration;
  readonly analyse: Analyse;
}

/** The session that `params` ask for. */
export function createSession(connection: Connection, host: LanguageHost, params: InitializeParams): Session {
  const abilities = abilitiesOf(params.capabilities);
  const options: Readonly<Record<string, unknown>> = isRecord(params.initializationOptions)
    ? params.initializationOptions
    : {};
  const say = createSay(translationsOf(options.language, host));
  const complain = (message: string): void => connection.console.warn(message);
  const reader = createSettingsReader((section) => readSettings(section, host.rules, complain));
  const ask = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
  return {
    abilities,
    say,
    configuration: abilities.configuration
      ? createAskedConfiguration(ask, reader, complain)
      : createToldConfiguration(options[SECTION], reader),
    analyse: createAnalyse(
      { rules: host.rules, say, logger: connection.console },
      // Result ids of an earlier run of the server must never be taken for ours.
      Date.now().toString(36),
    ),
  };
}

function translationsOf(language: unknown, { translations }: LanguageHost): Translations {
  return typeof language === 'string' && Object.hasOwn(translations, language)
    ? (translations[language] as Translations)
    : {};
}

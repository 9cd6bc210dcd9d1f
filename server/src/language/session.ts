import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { createChecker } from '../check/checker.ts';
import { defaultConfig } from '../check/config.ts';
import { createSay, type Translations } from '../check/say.ts';
import type { Say } from '../rules/rule.ts';
import { isRecord } from '../text/record.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import type { Corpus } from './corpus/corpus.ts';
import { createSessionCorpus } from './corpus/session-corpus.ts';
import { type Analyse, createAnalyse } from './diagnostics/analysis.ts';
import { LongDrafts } from './diagnostics/long-drafts.ts';
import type { LanguageHost } from './host.ts';
import { restOf } from './quiet/caret.ts';
import { createQuiet, type Quiet } from './quiet/quiet.ts';
import {
  type Configuration,
  createAskedConfiguration,
  createSettingsReader,
  createToldConfiguration,
} from './settings/configuration.ts';
import { readSettings, SECTION } from './settings/settings.ts';
import { type RuleSwitch, ruleSwitchOf } from './silencing/actions.ts';
import { createSilencing, type Silencing } from './silencing/silencing.ts';
import { listTrouble, termsTrouble } from './silencing/troubles.ts';
import { createOwnPhrases, withOwnPhrases } from './words/own-phrases.ts';
import { createProtecting, type Protecting, withFolderTerms } from './words/protecting.ts';
import { clientFiles, filesBeyond } from './workspace/client-files.ts';
import type { WorkspaceFiles } from './workspace/files.ts';
import { createWorkspaceFolders, type WorkspaceFolders } from './workspace/folders.ts';

/** What stays the same from a client's `initialize` to its `shutdown`. */
export interface Session {
  readonly abilities: Abilities;
  readonly say: Say;
  readonly configuration: Configuration;
  readonly analyse: Analyse;
  readonly folders: WorkspaceFolders;
  /** Missing where neither the transport nor the client reads and writes files for us. */
  readonly files: WorkspaceFiles | undefined;
  readonly silencing: Silencing;
  readonly protecting: Protecting;
  /** The address of the page that explains a rule, in the client's way where it has one. */
  readonly pageOf: ((rule: string) => string | undefined) | undefined;
  /** Missing where the client could not be told of what was read late. */
  readonly longDrafts: LongDrafts | undefined;
  /** Missing where the transport has no disk. */
  readonly corpus: Corpus | undefined;
  /** Missing where the client does not tell of its caret, or could not be told what was kept back. */
  readonly quiet: Quiet | undefined;
  /** How the client can switch a rule off; undefined where it cannot. */
  ruleSwitch(): RuleSwitch | undefined;
  /** The folders' lists of terms and phrases may have been changed by others: they are read again when next asked for. */
  forgetWords(): void;
}

/** What the parts of a session are made from. */
interface Beginning {
  readonly connection: Connection;
  readonly host: LanguageHost;
  readonly abilities: Abilities;
  /** What the client said in its initialization options. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly say: Say;
  readonly folders: WorkspaceFolders;
  readonly files: WorkspaceFiles | undefined;
  /** Tells the findings of a file anew, where the client can be told; undefined where it cannot. */
  readonly retell: ((uri?: string) => void) | undefined;
  /** For the log. */
  complain(message: string): void;
  /** For the writer. */
  warn(message: string): void;
}

/** The session that `params` ask for. `refresh` tells the findings of a file anew. */
export function createSession(
  connection: Connection,
  host: LanguageHost,
  params: InitializeParams,
  refresh: (uri?: string) => void,
): Session {
  const beginning = beginningOf(connection, host, params, refresh);
  const { abilities, options, say, folders, files, retell, complain } = beginning;
  const protecting = protectingOf(beginning);
  const ownPhrases = createOwnPhrases({ folders, files, complain });
  const configuration = withOwnPhrases(withFolderTerms(configurationOf(beginning), protecting), ownPhrases);
  const corpus =
    host.corpus &&
    createSessionCorpus(connection, {
      disk: host.corpus,
      options: options.corpus,
      abilities,
      say,
      folders,
      configuration,
      refresh,
      complain,
    });
  const longDrafts = longDraftsOf(beginning);
  const rest = restOf(options.caret);
  return {
    abilities,
    say,
    configuration,
    analyse: analyseOf(beginning, corpus, longDrafts),
    folders,
    files,
    silencing: silencingOf(beginning),
    protecting,
    pageOf: pagesOf(options.rulePage, host),
    longDrafts,
    corpus,
    quiet: rest === undefined || retell === undefined ? undefined : createQuiet({ rest, release: retell }),
    ruleSwitch: () => ruleSwitchOf(options.turnsRulesOff, folders),
    forgetWords() {
      protecting.forget();
      ownPhrases.forget();
    },
  };
}

function beginningOf(
  connection: Connection,
  host: LanguageHost,
  params: InitializeParams,
  refresh: (uri?: string) => void,
): Beginning {
  const abilities = abilitiesOf(params.capabilities);
  const options = isRecord(params.initializationOptions) ? params.initializationOptions : {};
  const complain = (message: string): void => connection.console.warn(message);
  return {
    connection,
    host,
    abilities,
    options,
    say: createSay(translationsOf(options.language, host)),
    folders: createWorkspaceFolders(params),
    files: options.files === true ? filesBeyond(host.files, filesOf(connection)) : host.files,
    retell: !abilities.pullsDiagnostics || abilities.refreshesDiagnostics ? refresh : undefined,
    complain,
    warn(message) {
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch((failure: unknown) => complain(`could not show a message: ${String(failure)}`));
    },
  };
}

/** The files that the client reads and writes for us. */
function filesOf(connection: Connection): WorkspaceFiles {
  return clientFiles((method, asked) => connection.sendRequest(method, asked));
}

function configurationOf({ connection, host, abilities, options, complain }: Beginning): Configuration {
  const reader = createSettingsReader((section) => readSettings(section, host.rules, complain));
  if (!abilities.configuration) return createToldConfiguration(options[SECTION], reader);
  const ask = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
  return createAskedConfiguration(ask, reader, complain);
}

function protectingOf({ folders, files, say, complain, warn }: Beginning): Protecting {
  return createProtecting({
    folders,
    files,
    complain,
    tell(folder, error, lost) {
      complain(`the terms of ${folder}: ${error.message}`);
      warn(termsTrouble(folder, error, lost, say));
    },
  });
}

function silencingOf({ folders, files, say, complain, warn }: Beginning): Silencing {
  return createSilencing({
    folders,
    files,
    complain,
    tell(folder, error, lost) {
      complain(`the ignore list of ${folder}: ${error.message}`);
      warn(listTrouble(folder, error, lost !== undefined, say));
    },
  });
}

/** None where the client could not be told of what was read late. */
function longDraftsOf({ connection, host, say, retell }: Beginning): LongDrafts | undefined {
  if (retell === undefined) return undefined;
  const logger = connection.console;
  return new LongDrafts({
    rules: host.rules,
    late: retell,
    read({ draft }, rule) {
      createChecker({ rules: [rule], say, logger, config: defaultConfig }).check(draft);
    },
  });
}

function analyseOf(
  { connection, host, say }: Beginning,
  corpus: Corpus | undefined,
  longDrafts: LongDrafts | undefined,
): Analyse {
  // Result ids of an earlier run of the server must never be taken for ours.
  const run = Date.now().toString(36);
  return createAnalyse(
    {
      rules: host.rules,
      say,
      logger: connection.console,
      sharedOf: (document) => corpus?.reading.known(document),
      repeatedOf: (document) => longDrafts?.repeatedOf(document),
      isParanoid: host.isParanoid,
      rulesOf: (document) => longDrafts?.rulesOf(document) ?? host.rules,
    },
    run,
  );
}

/** A client may name an address with `{rule}` in it; pages it shows itself are easier to read than files, and need no disk. */
function pagesOf(
  address: unknown,
  { pageOf }: LanguageHost,
): ((rule: string) => string | undefined) | undefined {
  if (typeof address !== 'string' || !address.includes('{rule}')) return pageOf;
  return (rule) =>
    pageOf === undefined || pageOf(rule) !== undefined ? address.replace('{rule}', rule) : undefined;
}

function translationsOf(language: unknown, { translations }: LanguageHost): Translations {
  return typeof language === 'string' && Object.hasOwn(translations, language)
    ? (translations[language] as Translations)
    : {};
}

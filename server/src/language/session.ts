import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { createChecker } from '../check/checker.ts';
import { defaultConfig } from '../check/config.ts';
import { createSay, type Translations } from '../check/say.ts';
import type { MiningProgram } from '../phrases/mining/order.ts';
import type { Rule, Say } from '../rules/rule.ts';
import { isRecord } from '../text/record.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { CorpusHost } from './corpus/host.ts';
import { createSessionCorpus } from './corpus/session-corpus.ts';
import { type Analyse, createAnalyse } from './diagnostics/analysis.ts';
import { createLongDrafts, type LongDrafts } from './diagnostics/long-drafts.ts';
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
import { createOwnPhrases, type OwnPhrases, withOwnPhrases } from './words/own-phrases.ts';
import { createProtecting, type Protecting, withFolderTerms } from './words/protecting.ts';
import { clientFiles, filesBeyond } from './workspace/client-files.ts';
import type { WorkspaceFiles } from './workspace/files.ts';
import { createWorkspaceFolders, type WorkspaceFolders } from './workspace/folders.ts';

/** What a transport hands the server; nothing else is taken from the world around it. */
export interface LanguageHost {
  readonly rules: readonly Rule[];
  /** Sentences by language; a language that is not here is answered in Chinese. */
  readonly translations: Readonly<Record<string, Translations>>;
  /** The address of the page that explains a rule, where there is one. */
  readonly pageOf?: (rule: string) => string | undefined;
  /**
   * The files beside the drafts that the transport reaches itself. A client may serve the others; in folders that neither
   * reaches, what the writer ignores is kept in memory only.
   */
  readonly files?: WorkspaceFiles;
  /** Every analysis is held against a fresh one, for those who look for faults of ours. */
  readonly isParanoid?: boolean;
  /** The past documents; without them drafts are read by themselves. */
  readonly corpus?: CorpusHost;
  /** Mining of past documents; without it there is none. */
  readonly mining?: MiningProgram;
}

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
  readonly ownPhrases: OwnPhrases;
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
}

/** The session that `params` ask for. `refresh` tells the findings of a file anew. */
export function createSession(
  connection: Connection,
  host: LanguageHost,
  params: InitializeParams,
  refresh: (uri?: string) => void,
): Session {
  const abilities = abilitiesOf(params.capabilities);
  const options: Readonly<Record<string, unknown>> = isRecord(params.initializationOptions)
    ? params.initializationOptions
    : {};
  const say = createSay(translationsOf(options.language, host));
  const complain = (message: string): void => connection.console.warn(message);
  const reader = createSettingsReader((section) => readSettings(section, host.rules, complain));
  const ask = (uri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
  const folders = createWorkspaceFolders(params);
  const files =
    options.files === true
      ? filesBeyond(
          host.files,
          clientFiles((method, asked) => connection.sendRequest(method, asked)),
        )
      : host.files;
  const rest = restOf(options.caret);
  const canRefresh = !abilities.pullsDiagnostics || abilities.refreshesDiagnostics;
  const warn = (message: string): void => {
    connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch((failure: unknown) => complain(`could not show a message: ${String(failure)}`));
  };
  const protecting = createProtecting({
    folders,
    files,
    complain,
    tell(folder, error, lost) {
      complain(`the terms of ${folder}: ${error.message}`);
      warn(termsTrouble(folder, error, lost, say));
    },
  });
  const asked = abilities.configuration
    ? createAskedConfiguration(ask, reader, complain)
    : createToldConfiguration(options[SECTION], reader);
  const ownPhrases = createOwnPhrases({ folders, files, complain });
  const configuration = withOwnPhrases(withFolderTerms(asked, protecting), ownPhrases);
  const corpus =
    host.corpus === undefined
      ? undefined
      : createSessionCorpus(connection, {
          disk: host.corpus,
          options: options.corpus,
          abilities,
          say,
          folders,
          configuration,
          refresh,
          complain,
        });
  const longDrafts = canRefresh
    ? createLongDrafts({
        rules: host.rules,
        late: refresh,
        read({ draft }, rule) {
          createChecker({ rules: [rule], say, logger: connection.console, config: defaultConfig }).check(
            draft,
          );
        },
      })
    : undefined;
  return {
    abilities,
    say,
    longDrafts,
    pageOf: pagesOf(options.rulePage, host),
    configuration,
    corpus,
    analyse: createAnalyse(
      {
        rules: host.rules,
        say,
        logger: connection.console,
        sharedOf: (document) => corpus?.reading.known(document),
        repeatedOf: (document) => longDrafts?.repeatedOf(document),
        isParanoid: host.isParanoid,
        rulesOf: (document) => longDrafts?.rulesOf(document) ?? host.rules,
      },
      // Result ids of an earlier run of the server must never be taken for ours.
      Date.now().toString(36),
    ),
    folders,
    files,
    protecting,
    ownPhrases,
    silencing: createSilencing({
      folders,
      files,
      complain,
      tell(folder, error, lost) {
        complain(`the ignore list of ${folder}: ${error.message}`);
        warn(listTrouble(folder, error, lost !== undefined, say));
      },
    }),
    quiet: rest !== undefined && canRefresh ? createQuiet({ rest, release: refresh }) : undefined,
    ruleSwitch: () => ruleSwitchOf(options.turnsRulesOff, folders),
  };
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

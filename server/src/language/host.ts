import type { Translations } from '../check/say.ts';
import type { MiningProgram } from '../phrases/mining/order.ts';
import type { Rule } from '../rules/rule.ts';
import type { CorpusHost } from './corpus/host.ts';
import type { WorkspaceFiles } from './workspace/files.ts';

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

import { createChecker, type Logger } from '../../check/checker.ts';
import type { Ignores } from '../../check/ignore-list.ts';
import type { Repeated } from '../../corpus/repeated.ts';
import type { Shared } from '../../corpus/shared.ts';
import { Draft } from '../../document/draft.ts';
import type { Finding, Rule, Say } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { Settings } from '../settings/settings.ts';

/** What the rules found in one version of a file under one set of settings, less what the writer ignores. */
export interface Analysis {
  /** Names this analysis among all the server makes; the client's proof that it has seen it. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Gives the analysis of a version: the stored one, or one made now. */
export type Analyse = (document: OpenDocument, settings: Settings, ignores?: Ignores) => Analysis;

/** What analysing needs from around it. */
export interface AnalysisHost {
  readonly rules: readonly Rule[];
  readonly say: Say;
  readonly logger: Logger;
  /** What is known by now of what a version shares with the corpus; the same object until it is something else. */
  readonly sharedOf?: (document: OpenDocument) => Shared | undefined;
  /** What is known by now of what a long version repeats of itself; the same object until it is something else. */
  readonly repeatedOf?: (document: OpenDocument) => readonly Repeated[] | undefined;
  /** The rules that read a version by now, where that is not all of them; the same list until it is another. */
  readonly rulesOf?: (document: OpenDocument) => readonly Rule[];
  /** Holds every analysis against one of a draft that remembers nothing, and names a difference in the log. */
  readonly isParanoid?: boolean | undefined;
}

/**
 * Checks each version of a file at most once in the same circumstances; diagnostics and fixes look it up. The
 * results live as long as the version does. `session` keeps ids apart from those of an earlier server run.
 */
export function createAnalyse(host: AnalysisHost, session: string): Analyse {
  const made = new WeakMap<OpenDocument, Made>();
  let count = 0;
  return (document, settings, ignores) => {
    const last = made.get(document);
    const shared = host.sharedOf?.(document);
    const repeated = host.repeatedOf?.(document);
    const rules = host.rulesOf?.(document) ?? host.rules;
    const isSame = last?.settings === settings && last.ignores === ignores && last.rules === rules;
    if (isSame && last.shared === shared && last.repeated === repeated) return last.analysis;
    const checker = createChecker({ ...host, rules, config: settings });
    const known = { ...shared, repeated };
    const findings = checker.check(document.draft, ignores, known);
    if (host.isParanoid === true) {
      const fresh = checker.check(new Draft(document.text), ignores, known);
      const difference = differenceBetween(findings, fresh);
      if (difference !== undefined) host.logger.error(`${document.uri} ${document.version}: ${difference}`);
    }
    const analysis = { id: `${session}.${++count}`, findings };
    made.set(document, { settings, ignores, rules, shared, repeated, analysis });
    return analysis;
  };
}

/** The first finding in which what was carried over differs from what is read anew; undefined where nothing does. */
function differenceBetween(kept: readonly Finding[], fresh: readonly Finding[]): string | undefined {
  const at = kept.findIndex((finding, index) => JSON.stringify(finding) !== JSON.stringify(fresh[index]));
  if (at < 0 && kept.length === fresh.length) return undefined;
  const place = at < 0 ? kept.length : at;
  return `kept reading tells ${JSON.stringify(kept[place])}, a fresh one ${JSON.stringify(fresh[place])}`;
}

/** An analysis and what it was made under. */
interface Made {
  readonly settings: Settings;
  readonly ignores: Ignores | undefined;
  readonly rules: readonly Rule[];
  readonly shared: Shared | undefined;
  readonly repeated: readonly Repeated[] | undefined;
  readonly analysis: Analysis;
}

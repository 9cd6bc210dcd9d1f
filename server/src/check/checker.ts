import type { Common } from '../corpus/clauses/common-reader.ts';
import type { Repeated } from '../corpus/repeated.ts';
import type { PlacedReuse } from '../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../document/draft.ts';
import type { Finding, Level, Rule, RuleContext, Say, Severity } from '../rules/rule.ts';
import { type CheckConfig, DEFAULT_MINIMUM, levelFor } from './config.ts';
import type { Ignores } from './ignore-list.ts';
import { capped, inOrder, withoutIgnored, withoutRepeats } from './pipeline.ts';
import { validated } from './validate.ts';

/** Where the engine tells of its own faults; English, for the log. */
export interface Logger {
  error(message: string): void;
}

/** Everything the engine needs from outside. */
export interface CheckerHost {
  readonly rules: readonly Rule[];
  readonly config: CheckConfig;
  readonly say: Say;
  readonly logger: Logger;
}

/** What was read of a draft beforehand, because it takes time or needs more than the draft. */
export interface Known {
  /** What it shares with the corpus; nothing where left out. */
  readonly reuses?: readonly PlacedReuse[] | undefined;
  /** Its clauses that many documents of the corpus have too; none where left out. */
  readonly commons?: readonly Common[] | undefined;
  /** What it repeats of itself; read on the spot where left out. */
  readonly repeated?: readonly Repeated[] | undefined;
}

/** Finds what the rules have to say of a draft. */
export interface Checker {
  /**
   * The findings of `draft` in the order of its text, but for those the writer `ignores`; none where the text is not Chinese
   * prose.
   */
  check(draft: Draft, ignores?: Ignores, known?: Known): Finding[];
}

/**
 * A checker over `host`'s rules. A rule that throws or reports an impossible span is named in the log and
 * the others go on: a fault of ours must not take the writer's other warnings away.
 */
export function createChecker(host: CheckerHost): Checker {
  const { say, config } = host;
  return {
    check(draft, ignores, { reuses = [], commons = [], repeated } = {}) {
      if (!draft.isProse) return [];
      const context: RuleContext = {
        say,
        minimum: config.minimum ?? DEFAULT_MINIMUM,
        reuses,
        commons,
        repeated,
        genre: config.genre || undefined,
        office: config.office || undefined,
        terms: config.terms ?? [],
        phrases: config.phrases ?? [],
      };
      const findings = host.rules.flatMap((rule) => findingsOf(rule, draft, context, host));
      return inOrder(capped(inOrder(withoutRepeats(withoutIgnored(findings, draft, ignores)))));
    },
  };
}

function findingsOf(rule: Rule, draft: Draft, context: RuleContext, host: CheckerHost): Finding[] {
  const chosen = levelFor(rule.id, host.config);
  if ((chosen ?? rule.severity) === 'off') return [];
  const findings: Finding[] = [];
  try {
    rule.check(draft, context, (report) => {
      const severity = severityOf(chosen, report.severity ?? rule.severity);
      findings.push(validated({ ...report, rule: rule.id, severity }, draft));
    });
  } catch (error) {
    host.logger.error(`rule ${rule.id} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return findings;
}

/** The writer's level where one is set; a rule that is `off` by itself and asked for by group speaks softly. */
function severityOf(chosen: Level | undefined, own: Level): Severity {
  const level = chosen ?? own;
  return level === 'off' ? 'information' : level;
}

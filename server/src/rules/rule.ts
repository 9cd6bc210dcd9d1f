import type { Common } from '../corpus/clauses/common-reader.ts';
import type { Repeated } from '../corpus/repeated.ts';
import type { PlacedReuse } from '../corpus/reuse/placed-reuse.ts';
import type { Draft } from '../document/draft.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

export type { Edit } from '../text/edit.ts';

/** How loud a finding is; the names are those of the command line's JSON. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What the writer may set a rule to. */
export type Level = Severity | 'off';

/**
 * A repair offered with a finding. `safe` says that it cannot change the meaning: such fixes run on save and
 * in fix-all, every other one is shown first. `edits` neither overlap nor touch text outside the draft.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/**
 * A second place that explains a finding. `document` is the file it stands in, by path or URI, and `range` then is `span`
 * in lines, which only that file's text can tell; both left out, the place is in the checked draft.
 */
export interface Related {
  readonly document?: string;
  readonly range?: Range;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports, before the engine adds rule id and severity. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Overrides the rule's severity for this one finding; the writer's own level still wins. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Facts for machines (expected and found values …), plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A report with the rule that made it: the engine's result. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** Turns a Chinese sentence with {0} {1} … into what the writer reads, in the writer's language. */
export type Say = (chinese: string, ...values: readonly (string | number)[]) => string;

/** What the engine hands every rule beside the draft. */
export interface RuleContext {
  readonly say: Say;
  /** Chinese characters that a repeated passage must have to be told of: the writer's `gongwen.repetition.minimum`. */
  readonly minimum: number;
  /** What the draft shares with the corpus, in its order; none where there is no corpus, or it is not read yet. */
  readonly reuses: readonly PlacedReuse[];
  /** Its clauses that many documents of the corpus have too, in its order; none where there is no corpus, or it is not read yet. */
  readonly commons: readonly Common[];
  /** What the draft repeats of itself; undefined where the rule is to read that on the spot. */
  readonly repeated: readonly Repeated[] | undefined;
  /** The 文种 the writer says every document of the file is; undefined where it is to be read from the text. */
  readonly genre: string | undefined;
  /** The writer's own unit; undefined where it is not known. */
  readonly office: string | undefined;
  /** The writer's protected terms, in no order. */
  readonly terms: readonly string[];
  /** The writer's own stock phrases, in no order. */
  readonly phrases: readonly string[];
}

/**
 * One thing a proofreader looks for. `check` pulls what it needs from the draft's views and reports; it
 * changes nothing and remembers nothing.
 */
export interface Rule {
  /** `group/name`; once released it keeps its meaning (docs/rules/group/name.md explains it). */
  readonly id: string;
  /** Level unless the writer sets another; `off` for rules that must be asked for. */
  readonly severity: Level;
  /** The rule in a few words, Chinese; also its title in docs and lists. */
  readonly title: string;
  check(draft: Draft, context: RuleContext, report: (report: Report) => void): void;
}

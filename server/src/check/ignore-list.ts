import type { Draft } from '../document/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { abridged, aroundOf, contextOf, hashOf } from './ignore-context.ts';

/** Something the writer does not want to be told: one finding, or a whole rule in one file. */
export interface Ignored {
  /** Where it was ignored: the path in its folder, parted by `/`. */
  readonly file: string;
  readonly rule: string;
  /** The finding it is, by its context; left out, every finding of the rule in the file. */
  readonly place?: IgnoredPlace;
}

/** One finding as it is written down; `text` and `around` are for readers, `hash` is what counts. */
export interface IgnoredPlace {
  readonly text: string;
  readonly around: string;
  readonly hash: string;
}

/** Whether a finding made from `draft` is one the writer ignores. */
export type Ignores = (finding: Finding, draft: Draft) => boolean;

/** How `finding`, made from `draft`, is written down. */
export function placeOf(finding: Finding, draft: Draft): IgnoredPlace {
  const context = contextOf(finding, draft);
  return {
    text: abridged(context.text),
    around: aroundOf(context),
    hash: hashOf(finding.rule, context),
  };
}

/**
 * What `list` silences in `file`; undefined where that is nothing. A finding ignored in a file that is gone
 * (`isGone`) is ignored wherever it turns up: drafts are renamed at every round.
 */
export function ignoresIn(
  file: string,
  list: readonly Ignored[],
  isGone: (file: string) => boolean,
): Ignores | undefined {
  const name = file.normalize('NFC');
  const rules = new Set<string>();
  const hashes = new Map<string, Set<string>>();
  for (const { file: other, rule, place } of list) {
    const isHere = other.normalize('NFC') === name;
    if (place === undefined) {
      if (isHere) rules.add(rule);
    } else if (isHere || isGone(other)) {
      const known = hashes.get(rule) ?? new Set();
      hashes.set(rule, known.add(place.hash));
    }
  }
  if (rules.size === 0 && hashes.size === 0) return undefined;
  return (finding, draft) => {
    if (rules.has(finding.rule)) return true;
    const known = hashes.get(finding.rule);
    return known?.has(hashOf(finding.rule, contextOf(finding, draft))) === true;
  };
}

/** Files looked for at most to learn whether they are gone; an entry past that counts in its own file only. */
const MOST_LOOKED_FOR = 500;

/** The files that `list` names, to be looked for in their folder; a list may hold anything, so none outside it. */
export function filesIn(list: readonly Ignored[]): string[] {
  return [...new Set(list.map(({ file }) => file))].filter(staysInside).slice(0, MOST_LOOKED_FOR);
}

function staysInside(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((name) => !['', '.', '..'].includes(name));
}

/** What any of `all` silences; undefined where that is nothing. */
export function ignoresOfAny(...all: readonly (Ignores | undefined)[]): Ignores | undefined {
  const some = all.filter((ignores) => ignores !== undefined);
  if (some.length < 2) return some[0];
  return (finding, draft) => some.some((ignores) => ignores(finding, draft));
}

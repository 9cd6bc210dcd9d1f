/** A settings file as far as it silences: what it says of `gongwen.rules` and `gongwen.terms`. */
export interface SettingScope<Place> {
  /** Where the settings stand; handed back to write them. */
  readonly place: Place;
  readonly rules: unknown;
  readonly terms: unknown;
}

/** A rule's level that a settings file names. */
export interface SetLevel<Place> {
  readonly place: Place;
  readonly rule: string;
  readonly level: string;
}

/** A protected term that a settings file names. */
export interface SetTerm<Place> {
  readonly place: Place;
  readonly term: string;
}

/** The levels that the scopes name, in their order. */
export function levelsIn<Place>(scopes: readonly SettingScope<Place>[]): SetLevel<Place>[] {
  return scopes.flatMap(({ place, rules }) =>
    membersOf(rules).flatMap(([rule, level]) => (typeof level === 'string' ? [{ place, rule, level }] : [])),
  );
}

/** The terms that the scopes name, in their order. */
export function termsIn<Place>(scopes: readonly SettingScope<Place>[]): SetTerm<Place>[] {
  return scopes.flatMap(({ place, terms }) => wordsOf(terms).map((term) => ({ place, term })));
}

/** `gongwen.rules` without `rule`; undefined, which takes the setting away, where nothing is left of it. */
export function withoutLevel(rules: unknown, rule: string): Readonly<Record<string, unknown>> | undefined {
  const left = membersOf(rules).filter(([name]) => name !== rule);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** `gongwen.terms` without `term`; undefined where nothing is left of it. */
export function withoutTerm(terms: unknown, term: string): readonly string[] | undefined {
  const left = wordsOf(terms).filter((word) => word !== term);
  return left.length === 0 ? undefined : left;
}

function membersOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** The list of a folder's protected terms, in the folder itself: one a line, # before what is said of them. */
export const TERMS_FILE = '.gongwen/terms.txt';

/** UTF-16 units of a list at most; what is behind is not read. */
export const LONGEST_TERMS_FILE = 1024 * 1024;
/** UTF-16 units of a term at most; what is longer is no term. */
export const LONGEST_TERM = 60;
/** Terms that count at most, the first of the list. */
export const MOST_TERMS = 5000;

const HEAD = '# 保护词：名称、术语和必须照写的提法，一行一个。不拆开，也不当套话提示；删去一行就恢复。';

/** The terms of a list, in its order, each once. */
export function termsIn(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const line of text.slice(0, LONGEST_TERMS_FILE).split(/\r\n?|\n/)) {
    const term = termIn(line);
    if (term !== undefined) terms.add(term);
    if (terms.size === MOST_TERMS) break;
  }
  return [...terms];
}

/** The term of a line or of a setting, without blanks around it; undefined where it is none. */
export function termIn(line: string): string | undefined {
  const term = line.replace(/^\uFEFF/, '').trim();
  return term === '' || term.length > LONGEST_TERM || term.startsWith('#') || /[\r\n\0]/.test(term)
    ? undefined
    : term;
}

/**
 * The list `text`, undefined where there is none yet, with `term` in a line of its own at the end; the same text where it is
 * there already. Nothing else in it changes. Throws a RangeError where `term` is none, or the list has no room for it.
 */
export function withTerm(text: string | undefined, term: string): string {
  const words = termIn(term);
  if (words === undefined) throw new RangeError('no term');
  return withWords(text, [words], HEAD);
}

/**
 * The list `text`, undefined where there is none yet, with those of `words` behind it that it does not have; a new list begins
 * with `head`. Nothing else in it changes. Throws a RangeError where it has no room for them.
 */
export function withWords(text: string | undefined, words: readonly string[], head: string): string {
  const list = text === undefined || text.trim() === '' ? `${head}\n` : text;
  const known = new Set(termsIn(list));
  const fresh = words.filter((word) => !known.has(word));
  if (fresh.length === 0) return list;
  const end = list.includes('\r\n') ? '\r\n' : '\n';
  const longer = `${list}${/[\r\n]$/.test(list) ? '' : end}${fresh.join(end)}${end}`;
  if (longer.length > LONGEST_TERMS_FILE) throw new RangeError('the list is too long');
  return longer;
}

/** The list `text` without the lines of `term`; nothing else in it changes. */
export function withoutTerm(text: string, term: string): string {
  const words = termIn(term);
  return text
    .split(/(?<=\n|\r(?!\n))/)
    .filter((line) => words === undefined || termIn(line) !== words)
    .join('');
}

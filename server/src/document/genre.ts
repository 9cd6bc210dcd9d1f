import data from '../../data/genres.tsv';
import { once } from '../text/once.ts';
import { RowError, rowsOf } from '../text/rows.ts';

/** `statutory`: one of the fifteen that the regulations name; `working`: 事务文书; `other`: known, without checks of its own. */
export type GenreKind = 'statutory' | 'working' | 'other';

/** Whether documents of a 文种 name whom they are sent to (主送机关). */
export type Addressing = 'always' | 'either' | 'never';

/** A 文种: 请示, 通知, 讲话 … */
export interface Genre {
  /** What the writer calls it, and how settings and the command line name it. */
  readonly name: string;
  /** Its syllables, parted by blanks: qing shi. */
  readonly pinyin: string;
  readonly kind: GenreKind;
  readonly addressing: Addressing;
}

/** What the end of a title says: a 文种, or that it is none in spite of its last word (审计报告). */
export interface Ending {
  /** The last words; with `…` between two of them where others may stand there. */
  readonly words: string;
  readonly genre: Genre | undefined;
}

const KINDS: readonly string[] = ['statutory', 'working', 'other'];
const ADDRESSINGS: readonly string[] = ['always', 'either', 'never'];
const NONE = 'none';

const table = once(() => {
  const genres = new Map<string, Genre>();
  // By their last character: a title is held against the few endings that share its own.
  const endings = new Map<string, Ending[]>();
  for (const [name, pinyin, kind, addressing, words] of rowsOf(data, 5) as readonly [
    string,
    string,
    string,
    string,
    string,
  ][]) {
    const genre = kind === NONE ? undefined : genreFrom({ name, pinyin, kind, addressing });
    if (genre !== undefined) genres.set(name, genre);
    for (const ending of words.split(' ')) {
      const last = ending.slice(-1);
      endings.set(last, [...(endings.get(last) ?? []), { words: ending, genre }]);
    }
  }
  for (const same of endings.values()) same.sort((a, b) => b.words.length - a.words.length);
  return { genres, endings };
});

function genreFrom({ name, pinyin, kind, addressing }: Readonly<Record<keyof Genre, string>>): Genre {
  if (!KINDS.includes(kind) || !ADDRESSINGS.includes(addressing))
    throw new RowError(`no such kind: ${name}`, 0);
  return { name, pinyin, kind: kind as GenreKind, addressing: addressing as Addressing };
}

/** All 文种 we know, the statutory ones first, in the order of server/data/genres.tsv. */
export function allGenres(): readonly Genre[] {
  return [...table().genres.values()];
}

/** The 文种 that the writer means by `name`: its own name, or words that end as its titles do (实施意见 is 意见). */
export function genreNamed(name: string): Genre | undefined {
  return table().genres.get(name) ?? endingOf(name)?.genre;
}

/** The longest known words that `title` ends in, with the 文种 they say; undefined where it ends in none. */
export function endingOf(title: string): Ending | undefined {
  return table()
    .endings.get(title.slice(-1))
    ?.find(({ words }) => endsIn(title, words));
}

/** UTF-16 units that a `…` stands for at most. */
const GAP = 14;

function endsIn(title: string, words: string): boolean {
  const [head = '', last] = words.split('…');
  if (last === undefined) return title.endsWith(words);
  if (!title.endsWith(last)) return false;
  const before = title.slice(0, title.length - last.length).slice(-GAP - head.length);
  const at = before.lastIndexOf(head);
  return at >= 0 && !before.slice(at).includes('的');
}

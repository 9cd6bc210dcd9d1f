import type { CorpusDocument } from '../../corpus/document.ts';
import type { ListedStore } from '../../corpus/store.ts';
import { ownNumberOf } from '../../document/document-numbers.ts';
import { Draft } from '../../document/draft.ts';
import { titleBlockOf } from '../../genres/title.ts';
import { fold } from '../../text/fold.ts';
import { answersTo } from '../../text/pinyin.ts';

/** A document of the corpus as one cites it. */
export interface PastTitle {
  readonly title: string;
  /** Its 发文字号, empty where it has none. */
  readonly number: string;
  /** What the writer knows the document by. */
  readonly name: string;
}

/** The beginning of a document, folded: its title is in there. */
interface Head {
  readonly source: number;
  readonly words: string;
}

export interface TitleSearch {
  /** Documents that are not offered: the draft itself, as it was saved. */
  readonly excludes: (document: CorpusDocument) => boolean;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
}

/** Documents whose heads are kept: the rest of a larger corpus is not searched for titles. */
const MOST_HEADS = 20_000;
/** Folded units of a head, and UTF-16 units of a text that are read for its title. */
const HEAD = 90;
const READ = 2000;
/** Documents read for one request. */
const MOST_READ = 6;

/** The titles of the documents in one store. */
export class PastTitles {
  readonly #store: ListedStore;
  readonly #titles = new Map<number, Promise<PastTitle | undefined>>();
  #heads: Promise<readonly Head[]> | undefined;

  constructor(store: ListedStore) {
    this.#store = store;
  }

  /** Titles that hold the words `begun`, or begin so in pinyin: those that begin with them first, the newest first. */
  async find(begun: string, { excludes, isOver }: TitleSearch): Promise<readonly PastTitle[]> {
    this.#heads ??= this.#readHeads();
    const words = String.fromCharCode(...fold(begun).units);
    const meant = (await this.#heads)
      .map(({ source, words: head }) => ({ source, at: placeIn(head, words, begun) }))
      .filter(({ source, at }) => at >= 0 && !excludes(this.#store.document(source)))
      .sort((a, b) => a.at - b.at)
      .slice(0, MOST_READ);
    const found: PastTitle[] = [];
    for (const { source } of meant) {
      if (isOver()) break;
      const title = await this.#titleOf(source);
      if (title !== undefined && found.every((other) => other.title !== title.title)) found.push(title);
    }
    return found;
  }

  async #readHeads(): Promise<readonly Head[]> {
    const sources = this.#store.sources.slice(0, MOST_HEADS);
    const modified = new Map(sources.map((source) => [source, this.#store.document(source).modified]));
    const units = await this.#store.units(sources);
    return sources
      .map((source, at) => {
        const head = (units[at] as Uint16Array).subarray(0, HEAD);
        return { source, words: String.fromCharCode(...head) };
      })
      .sort((a, b) => (modified.get(b.source) as number) - (modified.get(a.source) as number));
  }

  #titleOf(source: number): Promise<PastTitle | undefined> {
    let title = this.#titles.get(source);
    if (title === undefined) {
      title = this.#readTitle(source);
      this.#titles.set(source, title);
    }
    return title;
  }

  async #readTitle(source: number): Promise<PastTitle | undefined> {
    const text = await this.#store.text(source);
    if (text === undefined) return undefined;
    const draft = new Draft(text.slice(0, READ));
    const [part] = draft.documents;
    if (part === undefined) return undefined;
    const lines = titleBlockOf(draft, part, part.first)?.lines ?? [];
    const title = lines.map((line) => line.text.replace(/^#{1,6}[ \t]+/, '')).join('');
    if (title.length < 4) return undefined;
    const own = ownNumberOf(draft, part);
    const number = own === undefined ? '' : text.slice(own.span.start, own.span.end);
    return {
      title: title.replaceAll('《', '〈').replaceAll('》', '〉'),
      number,
      name: this.#store.document(source).name,
    };
  }
}

/** Where in the head of a document the words meant stand; -1 where they do not. */
function placeIn(head: string, words: string, begun: string): number {
  if (words === '') return 0;
  const at = head.indexOf(words);
  if (at >= 0 || words.length < 2) return at;
  return /^[a-z']+$/.test(begun) && answersTo(head, begun) ? 0 : -1;
}

import type { CorpusDocument } from '../../corpus/document.ts';
import type { ListedStore } from '../../corpus/store.ts';
import { ownNumberOf } from '../../document/document-numbers.ts';
import { Draft } from '../../document/draft.ts';
import { fold } from '../../text/folding/fold.ts';
import { answersTo, isLatinWord } from '../../text/pinyin.ts';

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

/** What of the corpus counts, and whether anybody still waits. */
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
/** Documents compared by their age, and those read for one request. */
const MOST_COMPARED = 200;
const MOST_READ = 6;
/** UTF-16 units of a title: what is shorter is a heading, what is longer has run into the text. */
const SHORTEST = 4;
const LONGEST = 90;

/** The titles of the documents in one store. */
export class PastTitles {
  readonly #store: ListedStore;
  readonly #titles = new Map<number, Promise<PastTitle | undefined>>();
  #heads: Promise<readonly Head[]> | undefined;

  constructor(store: ListedStore) {
    this.#store = store;
  }

  /** Titles that hold the words `begun`, or begin so in pinyin: those that begin with them first, the newest first. */
  async find(begun: string, search: TitleSearch): Promise<readonly PastTitle[]> {
    this.#heads ??= this.#readHeads();
    const words = String.fromCharCode(...fold(begun).units);
    const found: PastTitle[] = [];
    for (const source of this.#meant(await this.#heads, words, search)) {
      if (search.isOver()) break;
      const title = await this.#titleOf(source);
      if (title !== undefined && found.every((other) => other.title !== title.title)) found.push(title);
    }
    return found;
  }

  /** The sources whose heads hold `words`, the likeliest first. */
  #meant(heads: readonly Head[], words: string, { excludes }: TitleSearch): readonly number[] {
    return heads
      .map(({ source, words: head }) => ({ source, at: placeIn(head, words) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .slice(0, MOST_COMPARED)
      .map((meant) => ({ ...meant, document: this.#store.document(meant.source) }))
      .filter(({ document }) => !excludes(document))
      .sort((a, b) => a.at - b.at || b.document.modified - a.document.modified)
      .slice(0, MOST_READ)
      .map(({ source }) => source);
  }

  /** The heads of all documents, those indexed last first. */
  async #readHeads(): Promise<readonly Head[]> {
    const sources = this.#store.sources.slice(-MOST_HEADS).reverse();
    const units = await this.#store.units(sources);
    return sources.map((source, at) => {
      const head = (units[at] as Uint16Array).subarray(0, HEAD);
      return { source, words: String.fromCharCode(...head) };
    });
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
    const title = part.title.words;
    if (title.length < SHORTEST || title.length > LONGEST) return undefined;
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
function placeIn(head: string, words: string): number {
  const at = head.indexOf(words);
  if (at >= 0 || words.length < 2) return at;
  return isLatinWord(words) && answersTo(head, words) ? 0 : -1;
}

import { Candidates } from './candidates.ts';
import type { Proposal, TellPart } from './proposal.ts';
import type { Segmenter } from './segmenter.ts';
import { WordStream } from './words.ts';

/** A document to be mined, and the file it stands in. */
export interface MinedDocument {
  readonly text: string;
  readonly source: string;
}

/** What was mined. */
export interface Mined {
  /** Documents read; near-copies must have been left out before. */
  readonly documents: number;
  /** Documents a phrase had to stand in to be proposed. */
  readonly least: number;
  /** Those most worth a look first. */
  readonly proposals: readonly Proposal[];
}

/** Proposals of each kind at most: more nobody goes through. */
const MOST_PROPOSALS = 300;

/** Collects documents, near-copies left out by the caller, and mines them. Takes memory and seconds: not for a process that answers. */
export class Miner {
  readonly #stream: WordStream;
  #last: string | undefined;
  #source = -1;

  constructor(segmenter: Segmenter) {
    this.#stream = new WordStream(segmenter);
  }

  /** Adds a document; those of one file must follow each other. */
  add({ text, source }: MinedDocument): void {
    if (source !== this.#last) this.#source++;
    this.#last = source;
    this.#stream.add(text, this.#source);
  }

  /** What all documents added so far have in common. */
  mine(tell: TellPart = () => undefined, most: number = MOST_PROPOSALS): Mined {
    const { documents } = this.#stream;
    const least = Math.max(4, Math.ceil(documents * 0.005));
    const proposals = documents < least ? [] : new Candidates(this.#stream, least, tell).proposals(most);
    return { documents, least, proposals };
  }
}

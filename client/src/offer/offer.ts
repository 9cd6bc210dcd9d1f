import { plainLanguages } from '../documents.ts';
import type { OfferMemory } from './memory.ts';

/** What the writer may answer: this file, all such files of its folder, never ask again. */
export type Answer = 'file' | 'folder' | 'never';

/** The document in front of the writer, as far as the offer cares. */
export interface Candidate {
  readonly uri: string;
  readonly language: string;
  readonly scheme: string;
}

/** What the offer needs from its surroundings. */
export interface OfferHost {
  readonly memory: OfferMemory;
  /** Schemes drafts come from; old versions, output panels and the like have others. */
  readonly schemes: readonly string[];
  isProse(uri: string): Promise<boolean>;
}

/** Offers to edit Chinese prose as 公文: at most once a session, at most once a file, never after a refusal. */
export class Offer {
  readonly #host: OfferHost;
  #wasMade = false;

  constructor(host: OfferHost) {
    this.#host = host;
  }

  /**
   * Call with each document that comes to the front. Puts the question with `ask` if it is time to, keeps
   * the answer in mind and gives back what is left to do.
   */
  async consider(
    candidate: Candidate,
    ask: () => PromiseLike<Answer | undefined>,
  ): Promise<'file' | 'folder' | undefined> {
    if (!this.#isDue(candidate) || !(await this.#host.isProse(candidate.uri))) return undefined;
    // Another document may have come to the front while the server was reading this one.
    if (this.#wasMade) return undefined;
    this.#wasMade = true;
    if (candidate.scheme !== 'untitled') await this.#host.memory.rememberAsked(candidate.uri);
    const answer = await ask();
    if (answer !== 'never') return answer;
    await this.#host.memory.refuse();
    return undefined;
  }

  #isDue({ uri, language, scheme }: Candidate): boolean {
    const { memory, schemes } = this.#host;
    return (
      !this.#wasMade &&
      plainLanguages.includes(language) &&
      schemes.includes(scheme) &&
      !memory.refused &&
      !memory.wasAsked(uri)
    );
  }
}

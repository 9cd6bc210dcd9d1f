/** Where answers are kept between sessions; VS Code's Memento is one. */
export interface Keep {
  get<T>(key: string): T | undefined;
  update(key: string, value: unknown): Thenable<void>;
}

/** Files remembered at most; past that the oldest is forgotten. */
const MOST_FILES = 500;

const REFUSED = 'offer.refused';
const ANSWERED = 'offer.answered';
const EDITED = 'offer.editedAsGongwen';

/** What the writer has answered, once for all or for single files (by URI). Kept on this machine only. */
export class OfferMemory {
  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  /** Whether the writer never wants to be asked again. */
  get refused(): boolean {
    return this.#keep.get<boolean>(REFUSED) === true;
  }

  async refuse(): Promise<void> {
    await this.#keep.update(REFUSED, true);
  }

  /** Whether the writer was asked about this file, whatever the answer was. */
  wasAsked(uri: string): boolean {
    return this.#files(ANSWERED).includes(uri);
  }

  async rememberAsked(uri: string): Promise<void> {
    await this.#add(ANSWERED, uri);
  }

  /** Whether the writer chose to edit this file as 公文: VS Code itself forgets that when the file is closed. */
  isEditedAsGongwen(uri: string): boolean {
    return this.#files(EDITED).includes(uri);
  }

  async rememberEdited(uri: string): Promise<void> {
    await this.#add(EDITED, uri);
  }

  async forgetEdited(uri: string): Promise<void> {
    await this.#keep.update(
      EDITED,
      this.#files(EDITED).filter((file) => file !== uri),
    );
  }

  #files(key: string): string[] {
    return this.#keep.get<string[]>(key) ?? [];
  }

  async #add(key: string, uri: string): Promise<void> {
    const others = this.#files(key).filter((file) => file !== uri);
    await this.#keep.update(key, [uri, ...others].slice(0, MOST_FILES));
  }
}

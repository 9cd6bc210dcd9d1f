import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Draft, ParagraphMemory } from '../../document/draft.ts';
import { checkChange, checkOpened } from '../params.ts';
import { type Typing, typingOf } from './typing.ts';

/** The languages the server answers for; anything else a client sends is kept in step and left alone. */
const LANGUAGES: readonly string[] = ['gongwen', 'plaintext', 'markdown'];

/**
 * One version of a file that is open in the editor. It never changes: an edit makes the next version, which
 * inherits the readings of every paragraph the edit left alone.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** How this version came of the last one, where it was typed. */
  readonly typing: Typing | undefined;
  readonly #buffer: TextDocument;
  readonly #memory: ParagraphMemory;
  #draft: Draft | undefined;

  private constructor(buffer: TextDocument, memory: ParagraphMemory, typing?: Typing) {
    this.uri = buffer.uri;
    this.languageId = buffer.languageId;
    this.version = buffer.version;
    this.text = buffer.getText();
    this.typing = typing;
    this.#buffer = buffer;
    this.#memory = memory;
  }

  /** The file as the client opened it. Throws InvalidParams where an argument is not of its type. */
  static open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    checkOpened({ uri, languageId, version, text });
    return new OpenDocument(TextDocument.create(uri, languageId, version, text), new ParagraphMemory());
  }

  /**
   * The next version after `changes`; only the newest version may be changed. Throws InvalidParams for a
   * malformed change, and then none of them is applied.
   */
  static change(
    document: OpenDocument,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ): OpenDocument {
    checkChange(changes, version);
    const buffer = TextDocument.update(document.#buffer, changes, version);
    return new OpenDocument(buffer, document.#memory, typingOf(changes));
  }

  /** Whether the file is in a language the server speaks about. */
  get isOurs(): boolean {
    return LANGUAGES.includes(this.languageId);
  }

  /** The text as the engine sees it, read when first asked for. */
  get draft(): Draft {
    if (this.#draft === undefined) {
      this.#memory.age();
      this.#draft = new Draft(this.text, this.#memory);
    }
    return this.#draft;
  }
}

import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** From a client's `initialize` to its `shutdown`. */
export class Lifetime {
  #session: Session | undefined;
  #isDown = false;

  /** The session from `initialize` on: for notifications, which nobody answers and which may come too early or too late. */
  get begun(): Session | undefined {
    return this.#session;
  }

  /** The client has said `shutdown`. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** The running session. Throws a ResponseError before `initialize` and after `shutdown`. */
  session(): Session {
    if (this.#isDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down');
    if (this.#session === undefined) {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized');
    }
    return this.#session;
  }

  /** Begins with what `create` gives. Throws a ResponseError where it has begun already. */
  begin(create: () => Session): Session {
    if (this.#session !== undefined)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'Already initialized');
    this.#session = create();
    return this.#session;
  }

  /** Ends; resolves when nothing is written any more. */
  async end(): Promise<void> {
    this.#isDown = true;
    await this.#session?.corpus?.close();
  }
}

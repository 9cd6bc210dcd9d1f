import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  Emitter,
  type Message,
} from 'vscode-jsonrpc/node';
import type { Wire } from './wire.ts';

const BUNDLE = new URL('../../dist/web/server.js', import.meta.url);

/** A server in a web worker of a page of its own. */
export interface WebServer extends Wire {
  /** What went wrong in the worker without being answered. */
  readonly faults: readonly string[];
}

/** What the page keeps for us. */
interface Bench {
  worker: { postMessage(message: unknown): void };
  told(message: unknown): Promise<void>;
  failed(reason: string): Promise<void>;
}

/** Runs the built server in a worker of `browser`. */
export async function launchInWorker(browser: Browser): Promise<WebServer> {
  const page = await browser.newPage();
  const heard = new Emitter<Message>();
  const faults: string[] = [];
  await page.exposeFunction('told', (message: Message) => heard.fire(message));
  await page.exposeFunction('failed', (reason: string) => void faults.push(reason));
  await page.evaluate(
    (program) => {
      const bench = globalThis as unknown as Bench;
      const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
      worker.onmessage = ({ data }) => void bench.told(data);
      worker.onerror = ({ message }) => void bench.failed(message);
      bench.worker = worker;
    },
    await readFile(BUNDLE, 'utf8'),
  );
  const exited = new Promise<null>((resolve) => page.once('close', () => resolve(null)));
  return {
    reader: new PageReader(heard),
    writer: new PageWriter(page),
    faults,
    exited,
    get isRunning() {
      return !page.isClosed();
    },
    kill: () => void page.close(),
  };
}

class PageReader extends AbstractMessageReader {
  readonly #heard: Emitter<Message>;

  constructor(heard: Emitter<Message>) {
    super();
    this.#heard = heard;
  }

  listen(callback: DataCallback): Disposable {
    return this.#heard.event(callback);
  }
}

class PageWriter extends AbstractMessageWriter {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  async write(message: Message): Promise<void> {
    await this.#page.evaluate(
      (sent) => (globalThis as unknown as Bench).worker.postMessage(sent),
      message as object,
    );
  }

  end(): void {}
}

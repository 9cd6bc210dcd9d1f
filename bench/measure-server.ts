import type { Keystroke } from './keystrokes.ts';
import { LanguageServer, type ServerProgram } from './language-server.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Fresh processes that each figure of starting and opening is taken from. */
const STARTS = 10;

/** Times of starting, in ms. */
export interface Starting {
  /** From the start of the process to the answer to `initialize`. */
  readonly initialize: Spread;
  /** From the start of the process to the diagnostics of a small draft. */
  readonly firstDiagnostics: Spread;
}

/** Times on a long document, in ms, each open in a fresh process. */
export interface Working {
  readonly open: Spread;
  /** Until the last diagnostics, where the server tells the first ones before it has read all. */
  readonly readOn: Spread | undefined;
  readonly keystroke: Spread;
  readonly diagnostics: number;
  /** MB after the last keystroke; undefined where the platform does not tell. */
  readonly memory: number | undefined;
}

export async function measureStarting(program: ServerProgram, draft: string): Promise<Starting> {
  const initialize: number[] = [];
  const firstDiagnostics: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const began = performance.now();
    const server = await LanguageServer.start(program);
    initialize.push(performance.now() - began);
    await server.open(draft);
    firstDiagnostics.push(performance.now() - began);
    await server.stop();
  }
  return { initialize: spreadOf(initialize), firstDiagnostics: spreadOf(firstDiagnostics) };
}

export async function measureWorking(
  program: ServerProgram,
  text: string,
  keystrokes: readonly Keystroke[],
): Promise<Working> {
  const open: number[] = [];
  const readOn: number[] = [];
  const opened = async (): Promise<LanguageServer> => {
    const server = await LanguageServer.start(program);
    const began = performance.now();
    await server.open(text);
    open.push(performance.now() - began);
    if (await server.readOn()) readOn.push(performance.now() - began);
    return server;
  };
  for (let start = 1; start < STARTS; start++) await (await opened()).stop();
  const server = await opened();
  const { diagnostics } = server;
  const typing: number[] = [];
  for (const keystroke of keystrokes) typing.push(await timed(() => server.type(keystroke)));
  const memory = server.memory();
  await server.stop();
  return {
    open: spreadOf(open),
    readOn: readOn.length === 0 ? undefined : spreadOf(readOn),
    keystroke: spreadOf(typing),
    diagnostics,
    memory,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

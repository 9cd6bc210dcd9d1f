import { createChecker } from '../server/src/check/checker.ts';
import { defaultConfig } from '../server/src/check/config.ts';
import { createSay } from '../server/src/check/say.ts';
import { Draft, ParagraphMemory } from '../server/src/document/draft.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Keystroke } from './keystrokes.ts';
import { type Spread, spreadOf } from './spread.ts';

const OPENINGS = 20;

/** Times of the engine alone, without protocol or process, in ms. */
export interface Engine {
  /** The first reading of the text in this process: no code is compiled yet. */
  readonly cold: number;
  readonly open: Spread;
  readonly keystroke: Spread;
}

export function measureEngine(text: string, keystrokes: readonly Keystroke[]): Engine {
  const logger = { error: (message: string) => void process.stderr.write(`${message}\n`) };
  const checker = createChecker({ rules, config: defaultConfig, say: createSay(), logger });
  const openings = Array.from({ length: OPENINGS }, () => timed(() => checker.check(new Draft(text))));
  const memory = new ParagraphMemory();
  checker.check(new Draft(text, memory));
  const typing = keystrokes.map((keystroke) =>
    timed(() => {
      memory.age();
      checker.check(new Draft(keystroke.text, memory));
    }),
  );
  return { cold: openings[0] as number, open: spreadOf(openings), keystroke: spreadOf(typing) };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

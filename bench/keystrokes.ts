/** One character typed into a text. */
export interface Keystroke {
  /** From 0, in UTF-16 units, before the character is there. */
  readonly line: number;
  readonly character: number;
  readonly typed: string;
  /** The whole text after it. */
  readonly text: string;
}

const PLACES = 12;
const TYPED = '进一步抓好各项工作落实';

/** A writer at work: a few words typed, character by character, into paragraphs from the first to the last. */
export function keystrokesIn(text: string): Keystroke[] {
  const lines = text.split('\n');
  const filled = lines.flatMap((line, at) => (line.trim().length > 4 ? [at] : []));
  const keystrokes: Keystroke[] = [];
  for (let place = 0; place < PLACES; place++) {
    const line = filled[Math.floor(((place + 0.5) / PLACES) * filled.length)] as number;
    const before = lines[line] as string;
    const from = before.length >> 1;
    [...TYPED].forEach((typed, at) => {
      lines[line] = before.slice(0, from) + TYPED.slice(0, at + 1) + before.slice(from);
      keystrokes.push({ line, character: from + at, typed, text: lines.join('\n') });
    });
  }
  return keystrokes;
}

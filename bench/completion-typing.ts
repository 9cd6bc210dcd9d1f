/** One character typed, and the completion asked behind it as an editor does. */
export interface Stroke {
  /** From 0, in UTF-16 units, before the character is there. */
  readonly line: number;
  readonly character: number;
  readonly typed: string;
}

const PLACES = 12;
/** Characters typed at a place where past documents are typed. */
const PASSAGE = 60;

/** What a writer types into the middle and at the ends of paragraphs: words, closings, titles, numbers, pinyin. */
const TYPED = [
  '，进一步抓好各项工作落实',
  '。特此通知',
  '，按照《关于',
  '；四是',
  '\n',
  '\n特此',
  '\n　　xyb',
];

/** Those typed into `text` at places from its first paragraph to its last, one after the other. */
export function strokesIn(text: string): Stroke[] {
  return typedAt(text, (place) => TYPED[place % TYPED.length] as string, TYPED.length * 6);
}

/** Sentences of `past` typed into `text`, so that every request finds words to go on from. */
export function copiedInto(text: string, past: readonly string[]): Stroke[] {
  const passages = past.flatMap((document) => {
    const found = /^　{0,2}\p{Script=Han}[^\n]{80}/mu.exec(document.slice(document.length >> 1));
    return found === null ? [] : [`\n${found[0].slice(0, PASSAGE)}`];
  });
  if (passages.length === 0) throw new RangeError('the past documents have no paragraph to copy');
  return typedAt(text, (place) => passages[place % passages.length] as string, PLACES);
}

function typedAt(text: string, wordsAt: (place: number) => string, places: number): Stroke[] {
  const lines = text.split('\n');
  const filled = lines.flatMap((line, at) => (line.trim().length > 40 ? [at] : []));
  const strokes: Stroke[] = [];
  // From the end upwards, so that lines put in move no later place.
  for (let place = places - 1; place >= 0; place--) {
    let line = filled[Math.floor(((place + 0.5) / places) * filled.length)] as number;
    let character = (lines[line] as string).length;
    for (const typed of wordsAt(place)) {
      strokes.push({ line, character, typed });
      if (typed === '\n') [line, character] = [line + 1, 0];
      else character += typed.length;
    }
  }
  return strokes;
}

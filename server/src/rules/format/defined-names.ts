import type { ParagraphView } from '../../document/draft.ts';
import type { Span } from '../../text/span.ts';

/** A short name a document gives something: （以下简称“集聚区”）. Offsets are UTF-16, from the paragraph's start. */
export interface DefinedName {
  readonly name: string;
  /** The name's own characters. */
  readonly span: Span;
  /** Where the definition ends: from there on the name may be used. */
  readonly end: number;
}

/** 以下简称, 以下统称, 以下均简称, 以下称, 以下分别简称: in brackets, and short. */
const DEFINITION =
  /[（(][^（）()。；\n]{0,30}?以下(?:分别|均|合|并)?[简统合]?称(?:为|作|之为)?[：:]?([^（）()。；\n]{1,60})[）)]/g;
const MARKED = /[“"「]([^”"」“「]{1,30})[”"」]|《([^《》]{1,30})》/g;
/** Longer names are sentences. */
const LENGTH = 20;

/** Nobody has said the name yet: “××简称”. */
const UNFILLED = /[×XxＸｘ]{2}/;

/** The short names that a paragraph defines, in the order of its text. */
export const definedNamesView: ParagraphView<readonly DefinedName[]> = {
  name: 'defined names',
  compute: (text) => (text.includes('以下') ? [...text.matchAll(DEFINITION)].flatMap(namesIn) : []),
};

function namesIn(match: RegExpExecArray): DefinedName[] {
  const words = match[1] as string;
  if (UNFILLED.test(words)) return [];
  const end = match.index + match[0].length;
  const from = end - 1 - words.length;
  const marked = [...words.matchAll(MARKED)];
  const found = (name: string, at: number): DefinedName => ({
    name,
    span: { start: from + at, end: from + at + name.length },
    end,
  });
  if (marked.length > 0) {
    return marked.map((one) => {
      const name = (one[1] ?? one[2]) as string;
      return found(name, one.index + 1);
    });
  }
  // Without marks a list of names or what is said besides cannot be told from the name.
  return /[，,、或和]/.test(words) || words.length > LENGTH ? [] : [found(words, 0)];
}

import {
  type Segmenter,
  type SegmenterChoice,
  SegmenterError,
  type SegmenterName,
} from '../mining/segmenter.ts';

/** What a word and its tag come as, from either library. */
interface Tagged {
  readonly word: string;
  readonly tag: string;
}

/** As much of the two libraries as is used. */
interface Library {
  cut(text: string, hmm: boolean): readonly string[];
  tag(text: string): readonly Tagged[];
}

/** nodejieba is never bundled: it is there where somebody has built it beside the program, or not at all. */
const IMPORTS: Readonly<Record<SegmenterName, () => Promise<unknown>>> = {
  nodejieba: () => import('nodejieba'),
  'jieba-wasm': () => import('jieba-wasm'),
};

/**
 * Loads the segmenter that `choice` names, its dictionary included: half a second and up to 250 MB. Rejects with a
 * SegmenterError where it is not there.
 */
export async function openSegmenter(choice: SegmenterChoice = 'auto'): Promise<Segmenter> {
  if (choice !== 'auto') return await open(choice);
  try {
    return await open('nodejieba');
  } catch (error) {
    if (!(error instanceof SegmenterError)) throw error;
    return await open('jieba-wasm');
  }
}

async function open(name: SegmenterName): Promise<Segmenter> {
  try {
    return segmenterOf(name, libraryIn(await IMPORTS[name]()));
  } catch (error) {
    throw new SegmenterError(name, messageOf(error));
  }
}

function segmenterOf(name: SegmenterName, library: Library): Segmenter {
  // A library without its dictionary or its native part complains when it is first used.
  library.cut('试用', true);
  return {
    name,
    cut: (text) => (text === '' ? [] : library.cut(text, true)),
    tagOf(word) {
      const tagged = library.tag(word);
      return tagged.at(-1)?.tag ?? 'x';
    },
  };
}

function libraryIn(value: unknown): Library {
  const library = ((value as { default?: unknown }).default ?? value) as Partial<Library>;
  if (typeof library.cut !== 'function' || typeof library.tag !== 'function') {
    throw new TypeError('the package has no cut and tag');
  }
  return library as Library;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
}

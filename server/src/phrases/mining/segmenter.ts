/** What cuts text into words. Slow to load and never needed while somebody types: mining alone uses it. */
export interface Segmenter {
  readonly name: SegmenterName;
  /** The words of `text`, in order; joined they are `text`. */
  cut(text: string): readonly string[];
  /** The part of speech of `word` in jieba's letters: n, vn, v, d … */
  tagOf(word: string): string;
}

/** The segmenters there are: `nodejieba` only where its native module was built, `jieba-wasm` everywhere. */
export type SegmenterName = 'nodejieba' | 'jieba-wasm';

/** The writer's choice; `auto` takes nodejieba where it is there. */
export type SegmenterChoice = 'auto' | SegmenterName;

/** The choices, the usual one first. */
export const SEGMENTERS: readonly SegmenterChoice[] = ['auto', 'nodejieba', 'jieba-wasm'];

/** The segmenter that was asked for by name is not there, or could not be loaded. */
export class SegmenterError extends Error {
  readonly segmenter: SegmenterName;

  /** `detail` is English, for the log. */
  constructor(segmenter: SegmenterName, detail: string) {
    super(`${segmenter} cannot be used: ${detail}`);
    this.name = 'SegmenterError';
    this.segmenter = segmenter;
  }
}

import type { Reason } from '../../corpus/folders.ts';
import type { Mined } from './mine.ts';
import type { SegmenterChoice, SegmenterName } from './segmenter.ts';

/** What is to be mined, and how. Plain data: it goes from process to process. */
export interface MiningOrder {
  /** Absolute paths of folders of past documents. */
  readonly folders: readonly string[];
  readonly segmenter: SegmenterChoice;
}

/** How far mining is: first files are read, then phrases are counted. */
export interface MiningProgress {
  /** From 0 to 1. */
  readonly part: number;
  /** The file just read; empty while phrases are counted. */
  readonly path: string;
}

/** What was mined, and from what. Plain data. */
export interface MinedFolders extends Mined {
  readonly segmenter: SegmenterName;
  /** Documents left out because they are near-copies of others. */
  readonly copies: number;
  /** Files that could not be read, and folders, these by their absolute paths. */
  readonly problems: readonly { readonly path: string; readonly reason: Reason }[];
}

/** Mining that takes place somewhere else than where the writer is answered. */
export interface MiningProgram {
  /** Rejects with a MiningError where nothing could be mined, `signal` being a reason too: the work ends at once then. */
  mine(
    order: MiningOrder,
    tell: (progress: MiningProgress) => void,
    signal: AbortSignal,
  ): Promise<MinedFolders>;
}

/** Nothing could be mined, for a reason that the writer is told. */
export class MiningError extends Error implements Reason {
  readonly sentence: string;
  readonly values: readonly (string | number)[];
  readonly isCancelled: boolean;

  constructor({ sentence, values }: Reason, isCancelled = false) {
    super(sentence);
    this.name = 'MiningError';
    this.sentence = sentence;
    this.values = values;
    this.isCancelled = isCancelled;
  }
}

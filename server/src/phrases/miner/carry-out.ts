import { asReason } from '../../corpus/files/reason.ts';
import type { Reason } from '../../corpus/folders.ts';
import type { MinedFolders, MiningOrder, MiningProgress } from '../mining/order.ts';
import { SegmenterError } from '../mining/segmenter.ts';
import { mineFolders } from './mine-folders.ts';

/** What the program that mines says. Plain data. */
export type MiningAnswer =
  | { readonly kind: 'progress'; readonly progress: MiningProgress }
  | { readonly kind: 'mined'; readonly mined: MinedFolders }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** How often progress is told, ms. */
const TOLD = 100;

/** Carries `order` out and tells `answer` of its progress and its end. Never rejects. */
export async function carryOut(order: MiningOrder, answer: (answer: MiningAnswer) => void): Promise<void> {
  let told = 0;
  try {
    const mined = await mineFolders(order, (progress) => {
      const now = performance.now();
      if (now - told < TOLD) return;
      told = now;
      answer({ kind: 'progress', progress });
    });
    answer({ kind: 'mined', mined });
  } catch (error) {
    answer({ kind: 'failed', reason: miningReason(error) });
  }
}

/** Why mining failed, in words for the writer. */
export function miningReason(error: unknown): Reason {
  if (!(error instanceof SegmenterError)) return asReason(error);
  return { sentence: '分词程序 {0} 不能用（{1}）', values: [error.segmenter, error.message] };
}

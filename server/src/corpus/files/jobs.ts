import type { Reason, UpdateProgress } from '../folders.ts';
import type { Updated } from './update.ts';

/** What the program that indexes is asked. Plain data: it goes from process to process. */
export type Job =
  | { readonly kind: 'update'; readonly id: number; readonly folder: string; readonly place: string }
  | { readonly kind: 'read'; readonly id: number; readonly folder: string; readonly path: string }
  /** Ends the update `id` as soon as it may. */
  | { readonly kind: 'cancel'; readonly id: number };

/** What it answers; `id` is the job's. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: UpdateProgress }
  | { readonly kind: 'updated'; readonly id: number; readonly updated: Updated }
  | { readonly kind: 'text'; readonly id: number; readonly text: string }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: Reason };

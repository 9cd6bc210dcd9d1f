import type { ListedAttachment } from '../../document/attachment-lists.ts';
import { quotationsIn } from '../../document/quotations.ts';
import { shifted } from '../../text/span.ts';
import type { Edit } from '../rule.ts';

/** What is wrong with the form of an entry of 附件说明. */
export interface EntrySlips {
  /** The name stands in 《》. */
  readonly isInMarks: boolean;
  /** A stop follows it. */
  readonly isStopped: boolean;
  /** The entry as it should be. */
  readonly right: string;
  readonly edits: readonly Edit[];
}

const STOP = /[；;。，,、．.：:]$/;

/** The slips of `entry`; undefined where there is none. */
export function entrySlips({ name, nameSpan, span }: ListedAttachment): EntrySlips | undefined {
  const isStopped = STOP.test(name);
  const bare = isStopped ? name.slice(0, -1) : name;
  const marks = quotationsIn(bare)[0];
  const isInMarks = bare.startsWith('《') && marks?.start === 0 && marks.end === bare.length;
  if (!isStopped && !isInMarks) return undefined;
  const edits: Edit[] = [];
  const change = (at: number, text: string): void => {
    edits.push({ span: shifted({ start: at, end: at + 1 }, nameSpan.start), text });
  };
  let right = bare;
  if (isInMarks) {
    change(0, '');
    // What stood in 〈〉 inside the marks stands in 《》 without them.
    for (let at = 1; at < bare.length - 1; at++) {
      if (bare[at] === '〈') change(at, '《');
      else if (bare[at] === '〉') change(at, '》');
    }
    change(bare.length - 1, '');
    right = bare.slice(1, -1).replaceAll('〈', '《').replaceAll('〉', '》');
  }
  if (isStopped) change(name.length - 1, '');
  return { isInMarks, isStopped, right, edits: edits.filter(({ span: { start } }) => start >= span.start) };
}

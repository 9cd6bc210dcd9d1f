import type { ListedAttachment } from '../../../document/listed-attachments.ts';
import { quotationsIn } from '../../../text/quotations.ts';
import { shifted } from '../../../text/span.ts';
import type { Edit } from '../../rule.ts';

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

const STOPS = /[；;。，,、．.：: \u3000]+$/;

/** The slips of `entry`; undefined where there is none. */
export function entrySlips({ name, nameSpan }: ListedAttachment): EntrySlips | undefined {
  const bare = name.replace(STOPS, '');
  const isStopped = bare !== name;
  const marks = quotationsIn(bare)[0];
  const isInMarks = bare.startsWith('《') && marks?.start === 0 && marks.end === bare.length;
  const inside = isInMarks ? bare.slice(1, -1) : bare;
  if (bare === name && !isInMarks) return undefined;
  // 《；》 and 《《…》》 are damaged: what is left may be no name.
  if (inside === '' || STOPS.test(inside) || (isInMarks && /^《.*》$/.test(inside))) return undefined;
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
    right = inside.replaceAll('〈', '《').replaceAll('〉', '》');
  }
  if (isStopped)
    edits.push({ span: shifted({ start: bare.length, end: name.length }, nameSpan.start), text: '' });
  return { isInMarks, isStopped, right, edits };
}

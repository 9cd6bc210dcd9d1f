import { readFileSync } from 'node:fs';

/** A fault that a careful reader marked. Lines count from 1, columns from 0 in UTF-16 units. */
export interface Defect {
  readonly kind: 'defect';
  readonly type: string;
  readonly line: number;
  readonly col: number;
  readonly text: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Other lines of the same cause. */
  readonly also?: readonly number[];
  /** Other symptoms of it. */
  readonly related?: readonly { readonly line: number; readonly type: string }[];
  /** It exists only because the file is cut. */
  readonly excerpt?: boolean;
  /** `collection`: it is about the labels of the files put together, not about a document. */
  readonly scope?: string;
}

/** Something that looks like a fault and is none. `not` names the types it must not be reported as; `*` is all. */
export interface Trap {
  readonly kind: 'trap';
  readonly line: number;
  readonly col: number;
  readonly text: string;
  readonly not: readonly string[];
}

export interface Labels {
  readonly defects: readonly Defect[];
  readonly traps: readonly Trap[];
}

/** Reads a file of labels, one JSON object a line; defects that are not the document's own are left out. */
export function readLabels(path: string): Labels {
  const all = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Defect | Trap | { readonly kind: 'document' | 'heading' | 'series' });
  return {
    defects: all.filter(
      (label): label is Defect => label.kind === 'defect' && !label.excerpt && label.scope !== 'collection',
    ),
    traps: all.filter((label): label is Trap => label.kind === 'trap'),
  };
}

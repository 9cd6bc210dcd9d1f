import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { NumberedList } from '../lists.ts';
import type { Mark } from '../marks.ts';

/** One number rewritten. */
export interface NumberChange extends Edit {
  /** The number stands in a marker, or in a reference to one. */
  readonly kind: 'ordinal' | 'reference';
  /** The marker that gets the number, or that the reference leads to. */
  readonly mark: Mark;
  /** The list of that marker. */
  readonly list: NumberedList;
  /** The whole marker or reference around it: （四）, 第三部分第（二）项. */
  readonly whole: Span;
}

/** A number that a renumbering leaves as it is, and that the writer should look at. */
export interface NumberLeft {
  readonly span: Span;
  /**
   * `unwritable`: the list goes higher than its markers can be written (circled 36); `leads-nowhere`: a reference
   * to a number that is not there, which some other item may have afterwards; `ambiguous`: a reference to a number
   * that was there more than once.
   */
  readonly reason: 'unwritable' | 'leads-nowhere' | 'ambiguous';
}

/** Why bytes are no segment that can be used. */
export type SegmentFault =
  | 'short'
  | 'foreign'
  | 'version'
  | 'byte-order'
  | 'settings'
  | 'damaged'
  | 'too-large';

/** Thrown where a segment cannot be opened or built. What must be done is the same for all: build it anew. */
export class SegmentError extends Error {
  readonly fault: SegmentFault;

  constructor(fault: SegmentFault, message: string) {
    super(message);
    this.name = 'SegmentError';
    this.fault = fault;
  }
}

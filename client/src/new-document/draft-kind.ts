/** A draft that can be begun, as the server tells of it; see its own description of `gongwen/draftKinds`. */
export interface DraftKind {
  readonly name: string;
  readonly group: 'statutory' | 'working';
  readonly description: string;
  readonly prefixes: readonly string[];
  readonly questions: readonly DraftQuestion[];
}

/** One question before a draft is made. */
export interface DraftQuestion {
  readonly hint: string;
  readonly example: string;
  readonly line: string;
  readonly isOffice: boolean;
}

import { RequestType, RequestType0, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { GenreKind } from '../../document/genre.ts';
import type { Recognised } from '../../genres/recognised.ts';
import type { TemplateGroup } from '../../genres/templates.ts';

/** A place in an open file: a line, from 0. */
export interface GenreParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly line: number;
}

/** The 文种 of the document at a place. */
export interface GenreAnswer {
  /** Its name; null where it is not known. */
  readonly genre: string | null;
  /** What told it. */
  readonly by: Recognised['by'] | null;
  /** What the text alone tells, which counts again when the writer takes his choice back; null where it tells nothing. */
  readonly read: string | null;
}

/** A 文种 that may be chosen. */
export interface GenreChoice {
  readonly name: string;
  /** How it is typed: initials and whole pinyin, qs qingshi. */
  readonly typed: string;
  readonly kind: GenreKind;
}

/**
 * A request of our own, for a status bar: what is the 文种 of the document at this line? Null for files that are closed,
 * switched off or no Chinese prose.
 */
export const genreRequest = new RequestType<GenreParams, GenreAnswer | null, void>('gongwen/genre');

/** A request of our own: which 文种 are there to choose from? */
export const genresRequest = new RequestType<null, readonly GenreChoice[], void>('gongwen/genres');

/** A draft that can be begun, as a list shows it. All words but `description` are Chinese: they are the documents' own. */
export interface DraftKind {
  /** Unique; names the kind in `draftRequest`. */
  readonly name: string;
  readonly group: Exclude<TemplateGroup, 'piece'>;
  readonly description: string;
  /** Initials of the pinyin, the pinyin, the Chinese name. */
  readonly prefixes: readonly string[];
  /** To be asked in this order; each may be left unanswered. */
  readonly questions: readonly DraftQuestion[];
}

/** One question before a draft is made. */
export interface DraftQuestion {
  /** What is asked for; names the answer in `draftRequest`. */
  readonly hint: string;
  readonly example: string;
  /** The line of the draft it belongs to, unfilled. */
  readonly line: string;
  /** It is the writer's unit that is asked for, which a setting may know. */
  readonly isOffice: boolean;
}

/** A request of our own: the drafts that can be begun. */
export const draftKindsRequest = new RequestType0<readonly DraftKind[], void>('gongwen/draftKinds');

/** What is wanted as a draft; `answers` by the hints of the questions. */
export interface DraftWish {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A request of our own: a draft of the kind `name`, as a snippet. Null where no kind is called so. */
export const draftRequest = new RequestType<DraftWish, string | null, void>('gongwen/draft');

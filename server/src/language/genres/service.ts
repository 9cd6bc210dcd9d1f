import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { allGenres, type GenreKind } from '../../document/genre.ts';
import { genresOf, type Recognised } from '../../genres/recognised.ts';
import { isRecord } from '../../text/record.ts';
import type { Answer } from '../answer.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { invalidParams } from '../params.ts';

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

/** Answers what is asked about 文种. */
export function serveGenres(connection: Connection, answer: Answer): void {
  connection.onRequest(
    genreRequest,
    answer<GenreParams, GenreAnswer | null>(
      () => null,
      ({ document, settings }, params) => {
        checkLine(params);
        return genreAt(document, params.line, settings.genre || undefined);
      },
    ),
  );
  connection.onRequest(genresRequest, () =>
    allGenres().map(({ name, pinyin, kind }) => ({ name, typed: typedAs(pinyin), kind })),
  );
}

/** The answer for `line` of `document`, whose writer says that it is `setting`. */
function genreAt({ draft }: OpenDocument, line: number, setting: string | undefined): GenreAnswer | null {
  if (!draft.isProse) return null;
  const offset = draft.lines.offsetAt({ line, character: 0 });
  const index = Math.max(
    0,
    draft.documents.findLastIndex(({ span }) => span.start <= offset),
  );
  const [told, read] = [setting, undefined].map((said) => genresOf(draft, said)[index]);
  return { genre: told?.genre.name ?? null, by: told?.by ?? null, read: read?.genre.name ?? null };
}

function typedAs(pinyin: string): string {
  const syllables = pinyin.split(' ');
  return `${syllables.map((syllable) => syllable[0]).join('')} ${syllables.join('')}`;
}

function checkLine(params: unknown): void {
  const line = isRecord(params) ? params.line : undefined;
  if (!Number.isInteger(line) || (line as number) < 0) throw invalidParams('line must be a line number');
}

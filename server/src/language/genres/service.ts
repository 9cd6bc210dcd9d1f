import type { Connection } from 'vscode-languageserver';
import { allGenres } from '../../document/genre.ts';
import { genresOf } from '../../genres/recognised.ts';
import { isRecord } from '../../text/record.ts';
import type { Answer } from '../answer.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { invalidParams } from '../params.ts';
import { type GenreAnswer, type GenreParams, genreRequest, genresRequest } from './requests.ts';

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

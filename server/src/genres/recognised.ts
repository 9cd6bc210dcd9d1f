import type { Draft, View } from '../document/draft.ts';
import { type Genre, genreNamed } from '../document/genre.ts';
import type { Part } from '../document/parts.ts';
import { declaredView, textBegins } from './declared.ts';
import { genreOfOpening } from './opening-formula.ts';

/** A document's 文种, and what told it. */
export interface Recognised {
  readonly genre: Genre;
  readonly by: 'setting' | 'declared' | 'title' | 'opening';
}

/**
 * The 文种 of each of `draft.documents`, in their order, as the text tells it: by what stands in front of the file
 * (`文种: 请示`), its title, its opening. Undefined where it is not known; rules that need a 文种 are silent there.
 */
export const genresView: View<readonly (Recognised | undefined)[]> = {
  name: 'genres',
  compute: (draft) => {
    const { genre } = draft.view(declaredView);
    return withDeclared(
      draft.documents.map((part) => recognised(draft, part)),
      genre === undefined ? undefined : { genre, by: 'declared' },
    );
  },
};

/**
 * The same, with the writer's setting winning over what the text tells (`setting` is the 文种's name; a name we do not
 * know says nothing).
 */
export function genresOf(draft: Draft, setting: string | undefined): readonly (Recognised | undefined)[] {
  const genre = setting === undefined ? undefined : genreNamed(setting);
  const read = draft.view(genresView);
  return withDeclared(read, genre === undefined ? undefined : { genre, by: 'setting' });
}

/**
 * What is said of a file is said of its first document and of those that do not tell theirs: the 方案 behind a 通知 stays
 * what its title says.
 */
function withDeclared(
  read: readonly (Recognised | undefined)[],
  said: Recognised | undefined,
): readonly (Recognised | undefined)[] {
  return said === undefined ? read : read.map((own, index) => (index === 0 ? said : (own ?? said)));
}

function recognised(draft: Draft, part: Part): Recognised | undefined {
  const title = part.title.genre;
  if (title !== undefined) return { genre: title, by: 'title' };
  const body = draft.paragraphs.slice(textBegins(draft, part.first), part.last + 1);
  const opening = genreOfOpening(body);
  return opening === undefined ? undefined : { genre: opening, by: 'opening' };
}

import { gongwen } from '../documents.ts';

/** `files.associations` as VS Code keeps it: language by file pattern. */
export type Associations = Readonly<Record<string, string>>;

/** Letters, digits, Han and the like: an extension with anything else would mean something in a pattern. */
const PLAIN_EXTENSION = /^\.[\p{L}\p{N}_-]{1,16}$/u;

/** The extension of the file at `path` with its dot, as the writer spells it; undefined where it has none. */
export function extensionOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  return PLAIN_EXTENSION.test(extension) ? extension : undefined;
}

/**
 * `existing` with every file that ends in `extension` read as 公文. `folder` is the folder's name where the
 * setting holds for more folders than this one.
 */
export function withGongwen(existing: Associations, extension: string, folder?: string): Associations {
  return { ...existing, [pattern(extension, folder)]: gongwen };
}

function pattern(extension: string, folder: string | undefined): string {
  return folder === undefined ? `*${extension}` : `**/${literally(folder)}/**/*${extension}`;
}

/** Characters that mean something in a pattern stand for any one character instead. */
function literally(name: string): string {
  return name.replace(/[*?[\]{}]/g, '?');
}

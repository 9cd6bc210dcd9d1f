/** The language that brings 公文's own editing manners. */
export const gongwen = 'gongwen';

/** Languages drafts are written in while nobody has chosen 公文 for them. */
export const plainLanguages: readonly string[] = ['plaintext', 'markdown'];

/** One line of a document selector, as the protocol writes it. */
export interface DocumentFilter {
  readonly language: string;
  readonly scheme: string;
}

/**
 * The schemes drafts come from: the disk, files not yet saved, and folders from elsewhere (`ofFolders`: a
 * remote repository, a web folder). Old versions (git:), output panels and comment boxes have others.
 */
export function draftSchemes(ofFolders: readonly string[]): readonly string[] {
  return [...new Set(['file', 'untitled', ...ofFolders])];
}

/** The documents the server is told about. */
export function documentSelector(schemes: readonly string[]): DocumentFilter[] {
  return schemes.flatMap((scheme) => [gongwen, ...plainLanguages].map((language) => ({ language, scheme })));
}

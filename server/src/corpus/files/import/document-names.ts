import { extname } from 'node:path';

/** The files that hold the text itself, so that an editor shows the same. */
const PLAIN: ReadonlySet<string> = new Set(['.txt', '.md', '.gongwen']);
/** The files whose text we get out. */
const READ: ReadonlySet<string> = new Set([...PLAIN, '.docx', '.doc', '.html', '.htm']);
/** Documents that writers keep and we cannot read; they are named rather than passed over. */
const FOREIGN: ReadonlySet<string> = new Set([
  '.pdf',
  '.wps',
  '.rtf',
  '.ofd',
  '.dot',
  '.docm',
  '.odt',
  '.ceb',
]);

/** Whether a file of this name belongs to a corpus: one we read, or one whose reader we lack. */
export function isDocumentName(name: string): boolean {
  const extension = extname(name).toLowerCase();
  // Word's own note that a document is open.
  return !name.startsWith('~$') && (READ.has(extension) || FOREIGN.has(extension));
}

/** Whether an editor that opens the file sees the very text that was read from it. */
export function isPlainName(name: string): boolean {
  return PLAIN.has(extname(name).toLowerCase());
}

/** With this the server begins its lists of proposals. */
const MARK = '# gongwen phrases';
/** In the first column or, where the Home key of an editor leads, behind the tab. */
const ACCEPTED = /^[ \t]{0,8}[+＋√✓]/;

/** Whether a document of this text is a list of proposals. */
export function isProposalList(text: string): boolean {
  return text.startsWith(MARK);
}

/** How many rows of a list the writer has marked. */
export function markedRows(text: string): number {
  return text.split(/\r?\n/).filter((line) => ACCEPTED.test(line)).length;
}

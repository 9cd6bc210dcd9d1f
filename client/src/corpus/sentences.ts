/** `text` with a sentence a line: an editor that compares by lines then sets like beside like. */
export function inSentences(text: string): string {
  return text.replace(/([。；！？])(?!\n|$)/g, '$1\n');
}

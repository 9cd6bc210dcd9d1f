/** `words` for Markdown that shows them as they stand, whatever signs of its own they hold. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
}

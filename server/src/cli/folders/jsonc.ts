/**
 * JSON as editors keep their settings: `//` and block comments, and a comma before a closing bracket, become
 * blanks; what stands in strings stays. Reads `text` once.
 */
export function withoutComments(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '"' ? endOfString(text, at) : endOfComment(text, at);
    if (text[at] === '"') plain += text.slice(at, end);
    else if (end > at) plain += ' ';
    else plain += text[at] === ',' && closesNext(text, at + 1) ? ' ' : text[at];
    at = Math.max(end, at + 1);
  }
  return plain;
}

/** Behind the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return Math.min(end + 1, text.length);
}

/** Behind the comment that begins at `at`; `at` where none does. */
function endOfComment(text: string, at: number): number {
  const closing = text.startsWith('//', at) ? '\n' : text.startsWith('/*', at) ? '*/' : undefined;
  if (closing === undefined) return at;
  const end = text.indexOf(closing, at + 2);
  return end === -1 ? text.length : end + closing.length;
}

/** Whether the next character that means something closes an object or a list. */
function closesNext(text: string, from: number): boolean {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    const end = endOfComment(text, at);
    if (end === at) return text[at] === '}' || text[at] === ']';
    at = end;
  }
}

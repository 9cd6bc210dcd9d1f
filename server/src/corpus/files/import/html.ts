/** Their contents are no text for readers. */
const SILENT: readonly string[] = ['script', 'style', 'head', 'template', 'noscript', 'svg'];
/** They begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  permil: '‰',
  bull: '•',
  copy: '©',
  reg: '®',
  deg: '°',
};
const LONGEST_ENTITY = 12;

/**
 * What a reader of the page `html` sees, a paragraph a line. Reads every character once; a tag that is never closed is
 * text, contents of scripts and styles are not.
 */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag === -1 ? html.length : tag;
    if (end > at) pieces.push(flowing(html.slice(at, end)));
    if (tag === -1) break;
    const { piece, next } = readTag(html, tag);
    pieces.push(piece);
    at = next;
  }
  return linesOf(unescaped(pieces.join('')));
}

function readTag(html: string, at: number): { piece: string; next: number } {
  if (html.startsWith('<!--', at)) return { piece: '', next: after(html, '-->', at + 4) };
  const name = nameAt(html, at + 1);
  if (name === '' && html[at + 1] !== '!' && html[at + 1] !== '?') return { piece: '&lt;', next: at + 1 };
  const end = html.indexOf('>', at);
  if (end === -1) return { piece: '', next: html.length };
  if (!name.startsWith('/') && SILENT.includes(name) && html[end - 1] !== '/') {
    return { piece: '', next: afterClosing(html, name, end + 1) };
  }
  return { piece: BLOCKS.has(name.replace('/', '')) ? '\n' : '', next: end + 1 };
}

/** The tag's name in lower case, with the `/` of a closing one; empty where there is none. */
function nameAt(html: string, at: number): string {
  let end = html[at] === '/' ? at + 1 : at;
  const first = end;
  while (end < html.length && end - first < 16 && /[a-z0-9]/i.test(html[end] as string)) end++;
  return end === first ? '' : html.slice(at, end).toLowerCase();
}

function afterClosing(html: string, name: string, from: number): number {
  let at = from;
  for (;;) {
    at = html.indexOf('</', at);
    if (at === -1) return html.length;
    if (nameAt(html, at + 1) === `/${name}`) return after(html, '>', at);
    at += 2;
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

/** In HTML a line break is a blank. */
function flowing(text: string): string {
  return text.replace(/[\t\n\r\f ]+/g, ' ');
}

function unescaped(text: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const mark = text.indexOf('&', at);
    if (mark === -1) return result + text.slice(at);
    result += text.slice(at, mark);
    const name = text.slice(mark + 1, mark + 1 + LONGEST_ENTITY);
    const length = name.indexOf(';');
    const character = length === -1 ? undefined : characterOf(name.slice(0, length));
    result += character ?? '&';
    at = character === undefined ? mark + 1 : mark + length + 2;
  }
}

function characterOf(entity: string): string | undefined {
  if (Object.hasOwn(ENTITIES, entity)) return ENTITIES[entity];
  const code = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(entity);
  if (code === null) return undefined;
  const value = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

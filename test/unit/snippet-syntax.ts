/** A place the writer tabs to. */
export interface TabStop {
  readonly number: number;
  /** What stands there before anything is typed; several for a choice, none for a mirror or the last stop. */
  readonly offers: readonly string[];
}

/** A snippet's body read as VS Code reads it. */
export interface Snippet {
  /** The text that stands in the editor when the writer tabs through without typing. */
  readonly text: string;
  /** In the order of the text, mirrors included. */
  readonly stops: readonly TabStop[];
}

/** A body that VS Code would insert as it stands instead of reading it. */
export class SnippetSyntaxError extends Error {}

/**
 * Reads `body` with the values of `variables` in place of VS Code's. Throws SnippetSyntaxError for an open `${`,
 * for a variable that is not given and for a `$` that begins nothing.
 */
export function readSnippet(body: string, variables: Readonly<Record<string, string>>): Snippet {
  const stops: TabStop[] = [];
  const firsts = new Map<number, string>();

  function read(from: number, nested: boolean): { text: string; end: number } {
    let text = '';
    let at = from;
    while (at < body.length && !(nested && body[at] === '}')) {
      if (body[at] !== '$') {
        text += body[at++];
        continue;
      }
      const one = readDollar(at);
      text += one.text;
      at = one.end;
    }
    if (nested && body[at] !== '}')
      throw new SnippetSyntaxError(`an open \${ in ${body.slice(from - 8, from + 20)}`);
    return { text, end: nested ? at + 1 : at };
  }

  function readDollar(at: number): { text: string; end: number } {
    const rest = body.slice(at);
    const bare = /^\$(\d+)|^\$\{(\d+)\}/.exec(rest);
    if (bare !== null) return mirror(Number(bare[1] ?? bare[2]), at + bare[0].length);
    const choice = /^\$\{(\d+)\|([^|]+)\|\}/.exec(rest);
    if (choice !== null) {
      const offers = (choice[2] as string).split(',');
      return stop(Number(choice[1]), offers, at + choice[0].length);
    }
    const placeholder = /^\$\{(\d+):/.exec(rest);
    if (placeholder !== null) {
      const inner = read(at + placeholder[0].length, true);
      return stop(Number(placeholder[1]), [inner.text], inner.end);
    }
    const variable = /^\$\{([A-Z_]+)(?:\/([^/]*)\/([^/]*)\/([a-z]*))?\}/.exec(rest);
    if (variable === null) throw new SnippetSyntaxError(`a $ that begins nothing: ${rest.slice(0, 20)}`);
    const [whole, name = '', pattern, replacement = '', flags] = variable;
    const value = variables[name];
    if (value === undefined) throw new SnippetSyntaxError(`no variable ${name}`);
    const text = pattern === undefined ? value : value.replace(new RegExp(pattern, flags), replacement);
    return { text, end: at + whole.length };
  }

  function stop(number: number, offers: readonly string[], end: number): { text: string; end: number } {
    stops.push({ number, offers });
    const text = offers[0] ?? '';
    firsts.set(number, text);
    return { text, end };
  }

  function mirror(number: number, end: number): { text: string; end: number } {
    stops.push({ number, offers: [] });
    return { text: firsts.get(number) ?? '', end };
  }

  return { text: read(0, false).text, stops };
}

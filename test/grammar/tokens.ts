import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

const ROOT = 'source.gongwen';
const FILE = new URL('../../syntaxes/gongwen.tmLanguage.json', import.meta.url);

/** A stretch of a line that the grammar names: its characters and scopes, without the root and `.gongwen`. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The grammar of language `gongwen`, read by the tokenizer that VS Code uses. */
export async function loadGongwen(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(FILE, 'utf8'), FILE.pathname),
  });
  const grammar = await registry.loadGrammar(ROOT);
  if (grammar === null) throw new Error(`no grammar ${ROOT} in ${FILE.pathname}`);
  return grammar;
}

/** The named stretches of every line of `lines`, read as one file from its beginning. */
export function tokensOf(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state: StateStack = INITIAL;
  return lines.map((line) => {
    const read = grammar.tokenizeLine(line, state);
    state = read.ruleStack;
    return read.tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: named(scopes),
      }))
      .filter(({ text, scopes }) => scopes.length > 0 && text.trim() !== '');
  });
}

function named(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope !== ROOT).map((scope) => scope.replace(/\.gongwen$/, ''));
}

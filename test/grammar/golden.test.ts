import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadGongwen, tokensOf } from './tokens.ts';

/**
 * golden.txt holds small files between lines of `===`. `> ` marks a line of the file; the indented lines under it
 * are all the stretches the grammar must name in it, in order, each with its scopes from the outside in.
 */
interface GoldenLine {
  readonly source: string;
  readonly expected: string[];
}

const grammar = await loadGongwen();

function goldenFiles(): { name: string; lines: GoldenLine[] }[] {
  const text = readFileSync(new URL('golden.txt', import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...rest] = block.split('\n');
      const lines: GoldenLine[] = [];
      for (const line of rest) {
        if (line.startsWith('>')) lines.push({ source: line.slice(2), expected: [] });
        else if (line.trim() !== '') lines.at(-1)?.expected.push(line.trim());
      }
      return { name, lines };
    });
}

describe('grammar of language gongwen', () => {
  for (const { name, lines } of goldenFiles()) {
    test(name, () => {
      const tokens = tokensOf(
        grammar,
        lines.map(({ source }) => source),
      );
      const shown = tokens.map((line) =>
        line.map(({ text, scopes }) => `${text.trim()} | ${scopes.join(' ')}`),
      );
      assert.deepEqual(
        lines.map(({ source }, at) => [source, ...(shown[at] ?? [])]),
        lines.map(({ source, expected }) => [source, ...expected]),
      );
    });
  }
});

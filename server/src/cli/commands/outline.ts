import { Draft } from '../../document/draft.ts';
import { type OutlineNode, outlineView } from '../../numbering/outline.ts';
import type { LineIndex } from '../../text/lines.ts';
import { type Arguments, choiceOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../complaint.ts';
import { readText } from '../files/read-text.ts';
import { CLEAN, type ExitCode, type Session } from '../host.ts';
import { note } from '../note.ts';
import { printable } from '../printable.ts';

/** `gongwen outline`: the tree of a file's documents and numbered headings. */
export const outline: Command = {
  name: 'outline',
  summary: '列出文件的层次：各篇公文和它们的序号标题',
  operands: 'FILE',
  options: [{ name: 'format', value: 'text|json', meaning: '输出的格式，默认 text' }],
  run: runOutline,
};

async function runOutline(words: readonly string[], given: Arguments, session: Session): Promise<ExitCode> {
  const format = choiceOf(given, 'format', ['text', 'json']);
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw new UsageError('outline 后面要写一个文件');
  const draft = new Draft((await readText(path, session)).decoded.text);
  const tree = draft.view(outlineView);
  session.out(format === 'json' ? jsonOutline(path, tree, draft.lines) : textOutline(tree, draft.lines));
  if (!draft.isProse) note(path, session.say('不是中文正文，没有层次可列'), session);
  return CLEAN;
}

function textOutline(tree: readonly OutlineNode[], lines: LineIndex): string {
  const width = String(lines.count).length;
  const rows = (nodes: readonly OutlineNode[], depth: number): string[] =>
    nodes.flatMap((node) => [
      `${String(lines.lineAt(node.selection.start) + 1).padStart(width)}  ${'  '.repeat(depth)}${printable(node.title)}`,
      ...rows(node.children, depth + 1),
    ]);
  return rows(tree, 0)
    .map((row) => `${row}\n`)
    .join('');
}

function jsonOutline(path: string, tree: readonly OutlineNode[], lines: LineIndex): string {
  const plain = (nodes: readonly OutlineNode[]): object[] =>
    nodes.map(({ kind, title, span, selection, children }) => ({
      kind,
      title,
      range: lines.rangeOf(span),
      selection: lines.rangeOf(selection),
      children: plain(children),
    }));
  return `${JSON.stringify({ version: 1, path, outline: plain(tree) }, undefined, 2)}\n`;
}

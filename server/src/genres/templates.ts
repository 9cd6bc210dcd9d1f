import { type SnippetFile, snippetFiles } from './snippet-files.ts';
import { type Answers, withAnswers } from './template-answers.ts';
import { bodyOf, hintOf, type Piece, piecesOf, textOf } from './template-body.ts';

/** The fifteen 法定公文, the papers of daily work, and what is put into the middle of either. */
export type TemplateGroup = 'statutory' | 'working' | 'piece';

/** One thing to ask before a draft is made. */
export interface TemplateQuestion {
  /** What the stop is called: 事由. */
  readonly hint: string;
  readonly example: string;
  /** The line of the draft it belongs to, with its stop as it stands unfilled. */
  readonly line: string;
}

/** A draft to begin with, or a piece to put into one. */
export interface Template {
  /** Unique: 会议通知. */
  readonly name: string;
  /** The 文种 it makes: 通知; undefined for a piece. */
  readonly genre: string | undefined;
  readonly group: TemplateGroup;
  /** What it answers to: the initials of its pinyin, its pinyin, its Chinese name; in this order. */
  readonly prefixes: readonly string[];
  /** What it is for, in a line of Chinese. */
  readonly description: string;
  /** A snippet as the protocol writes it: the office and the day filled in, the rest left as tab stops. */
  readonly body: string;
  /** The body's text when nothing is filled in, for editors that know no snippets. */
  readonly text: string;
  /** What to ask before a whole draft is made of it, in this order; empty for a piece. */
  readonly questions: readonly TemplateQuestion[];
}

/** A day of the calendar; month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of `date` where the writer is. */
export function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** What templates are filled with before the writer sees them. */
export interface TemplateFilling {
  /** The writer's own unit; empty where it is not known. */
  readonly office: string;
  readonly today: Day;
  /** Answers to the questions, if they were asked; the office's own wins over `office`. */
  readonly answers?: Answers;
}

/** The hint of the stop that the office's name belongs to. */
export const OFFICE = '发文单位';

/** All templates, those most often needed first, filled with what is known. */
export function templatesOf(filling: TemplateFilling): readonly Template[] {
  return GROUPS.flatMap((group) =>
    snippetFiles[group].flatMap((file) =>
      Object.entries(file).map(([name, snippet]) => templateOf(name, group, snippet, filling)),
    ),
  );
}

const GROUPS: readonly TemplateGroup[] = ['statutory', 'working', 'piece'];

function templateOf(
  name: string,
  group: TemplateGroup,
  { genre, prefix, description, asks = {}, body }: SnippetFile[string],
  { office, today, answers }: TemplateFilling,
): Template {
  const unfilled = piecesOf(dated(body.join('\n'), today));
  const pieces = withAnswers(unfilled, new Map([[OFFICE, office], ...(answers ?? [])]));
  return {
    name,
    genre,
    group,
    prefixes: prefix,
    description,
    body: bodyOf(pieces),
    text: textOf(pieces),
    questions: Object.entries(asks).map(([hint, example]) => ({
      hint,
      example,
      line: lineAsking(hint, unfilled),
    })),
  };
}

function lineAsking(hint: string, pieces: readonly Piece[]): string {
  const asked = pieces.findIndex((piece) => piece.kind === 'stop' && hintOf(piece.text) === hint);
  const [before, after] = [pieces.slice(0, asked), pieces.slice(asked)].map(textOf) as [string, string];
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n')[0] ?? '');
}

/** The snippet files name the day by VS Code's variables, which few other editors all know. */
function dated(body: string, { year, month, day }: Day): string {
  const values = new Map([
    ['YEAR', year],
    ['MONTH', month],
    ['DATE', day],
  ]);
  return body.replace(/\$\{CURRENT_(YEAR|MONTH|DATE)(?:\/\^0\/\/)?\}/g, (_, name: string) =>
    String(values.get(name)),
  );
}

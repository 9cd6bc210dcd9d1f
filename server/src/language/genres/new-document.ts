import { type Connection, RequestType, RequestType0 } from 'vscode-languageserver';
import { dayOf, OFFICE, type Template, type TemplateGroup, templatesOf } from '../../genres/templates.ts';
import { isRecord } from '../../text/record.ts';
import { stringIn } from '../corpus/requests.ts';
import { invalidParams } from '../params.ts';

/** A draft that can be begun, as a list shows it. All words are Chinese: they are the documents' own. */
export interface DraftKind {
  /** Unique; names the kind in `draftRequest`. */
  readonly name: string;
  readonly group: Exclude<TemplateGroup, 'piece'>;
  readonly description: string;
  /** Initials of the pinyin, the pinyin, the Chinese name. */
  readonly prefixes: readonly string[];
  /** To be asked in this order; each may be left unanswered. */
  readonly questions: readonly DraftQuestion[];
}

/** One question before a draft is made. */
export interface DraftQuestion {
  /** What is asked for; names the answer in `draftRequest`. */
  readonly hint: string;
  readonly example: string;
  /** The line of the draft it belongs to, unfilled. */
  readonly line: string;
  /** It is the writer's unit that is asked for, which a setting may know. */
  readonly isOffice: boolean;
}

/** A request of our own: the drafts that can be begun. */
export const draftKindsRequest = new RequestType0<readonly DraftKind[], void>('gongwen/draftKinds');

/** What is wanted as a draft; `answers` by the hints of the questions. */
export interface DraftWish {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A request of our own: a draft of the kind `name`, as a snippet. Null where no kind is called so. */
export const draftRequest = new RequestType<DraftWish, string | null, void>('gongwen/draft');

/** Answers the two requests. `heedSession` throws where no session runs. */
export function serveNewDocuments(connection: Connection, heedSession: () => void): void {
  connection.onRequest(draftKindsRequest, () => {
    heedSession();
    return templatesOf({ office: '', today: dayOf(new Date()) }).flatMap(draftKindOf);
  });
  connection.onRequest(draftRequest, (params) => {
    heedSession();
    const name = stringIn(params, 'name');
    const filling = { office: '', today: dayOf(new Date()), answers: answersIn(params) };
    return templatesOf(filling).find((template) => template.name === name)?.body ?? null;
  });
}

function draftKindOf({ group, name, description, prefixes, questions }: Template): DraftKind[] {
  if (group === 'piece') return [];
  const asked = questions.map((question) => ({ ...question, isOffice: question.hint === OFFICE }));
  return [{ name, group, description, prefixes, questions: asked }];
}

function answersIn(params: unknown): ReadonlyMap<string, string> {
  const answers = isRecord(params) ? params.answers : undefined;
  if (!isRecord(answers)) throw invalidParams('answers must be an object');
  return new Map(Object.keys(answers).map((hint) => [hint, stringIn(answers, hint)]));
}

import type { Connection } from 'vscode-languageserver';
import { dayOf, OFFICE, type Template, templatesOf } from '../../genres/templates.ts';
import { isRecord } from '../../text/record.ts';
import { invalidParams, stringIn } from '../params.ts';
import { type DraftKind, draftKindsRequest, draftRequest } from './requests.ts';

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

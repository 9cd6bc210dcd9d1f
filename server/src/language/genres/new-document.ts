import type { Connection } from 'vscode-languageserver';
import { dayOf, OFFICE, type Template, templatesOf } from '../../genres/templates.ts';
import type { Say } from '../../rules/rule.ts';
import { isRecord } from '../../text/record.ts';
import { invalidParams, stringIn } from '../params.ts';
import type { Session } from '../session.ts';
import { type DraftKind, draftKindsRequest, draftRequest } from './requests.ts';

/** Answers the two requests. `session` throws where none runs. */
export function serveNewDocuments(connection: Connection, session: () => Pick<Session, 'say'>): void {
  connection.onRequest(draftKindsRequest, () => {
    const { say } = session();
    return templatesOf({ office: '', today: dayOf(new Date()) }).flatMap((template) =>
      draftKindOf(template, say),
    );
  });
  connection.onRequest(draftRequest, (params) => {
    session();
    const name = stringIn(params, 'name');
    const filling = { office: '', today: dayOf(new Date()), answers: answersIn(params) };
    return templatesOf(filling).find((template) => template.name === name)?.body ?? null;
  });
}

function draftKindOf({ group, name, description, prefixes, questions }: Template, say: Say): DraftKind[] {
  if (group === 'piece') return [];
  const asked = questions.map((question) => ({ ...question, isOffice: question.hint === OFFICE }));
  return [{ name, group, description: say(description), prefixes, questions: asked }];
}

function answersIn(params: unknown): ReadonlyMap<string, string> {
  const answers = isRecord(params) ? params.answers : undefined;
  if (!isRecord(answers)) throw invalidParams('answers must be an object');
  return new Map(Object.keys(answers).map((hint) => [hint, stringIn(answers, hint)]));
}

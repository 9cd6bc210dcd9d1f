import type { Connection } from 'vscode-languageserver';
import type { CorpusDocument } from '../../corpus/document.ts';
import { dayOf } from '../../genres/templates.ts';
import type { Answer } from '../answer.ts';
import { nameOf } from '../corpus/reading.ts';
import { checkPosition } from '../params.ts';
import { completionsOf } from './completions.ts';
import { createPastMemory } from './past.ts';

/** Answers what may come next where the writer stands. */
export function serveCompletion(connection: Connection, answer: Answer): void {
  const pastOf = createPastMemory();
  connection.onCompletion(
    answer(
      () => null,
      ({ document, settings, session }, { position, context }, token) => {
        checkPosition(position, 'position');
        const { draft, languageId, uri } = document;
        const own = nameOf(uri);
        const past = settings.completionFromPast ? pastOf(session.corpus?.folders.store) : undefined;
        return completionsOf(draft, draft.lines.offsetAt(position), context, {
          say: session.say,
          enterIsSafe: languageId === 'gongwen',
          asksBehindMarks: languageId === 'plaintext',
          genre: settings.genre,
          office: settings.office,
          today: dayOf(new Date()),
          shows: session.abilities.completion,
          past: past && {
            past,
            excludes: ({ key }: CorpusDocument) => nameOf(key) === own,
            isOver: () => token.isCancellationRequested,
            complain: (message) => connection.console.error(message),
          },
        });
      },
    ),
  );
}

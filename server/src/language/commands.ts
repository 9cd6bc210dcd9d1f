import type { Connection } from 'vscode-languageserver';
import { createRenumber, RENUMBER_COMMAND } from './actions/renumber-command.ts';
import type { Serving } from './serving.ts';
import { ignoreArgumentOf } from './silencing/command.ts';
import { PROTECT_COMMAND, protectArgumentOf } from './words/protecting-command.ts';

/** Carries out the server's own commands. */
export function serveCommands(
  connection: Connection,
  { answer, session, refresh }: Pick<Serving, 'answer' | 'session' | 'refresh'>,
): void {
  const renumber = createRenumber(connection, answer);
  connection.onExecuteCommand(async (params, token) => {
    if (params.command === RENUMBER_COMMAND) return renumber(params, token);
    const { silencing, protecting } = session();
    if (params.command === PROTECT_COMMAND) {
      const { uri, term } = protectArgumentOf(params);
      await protecting.add(uri, term);
    } else {
      const { uri, ...ignored } = ignoreArgumentOf(params);
      await silencing.add(uri, ignored);
    }
    refresh();
    return null;
  });
}

import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { IGNORE_FILE } from '../check/ignore-file.ts';
import type { Abilities } from './abilities.ts';
import { SECTION } from './settings.ts';

/**
 * Asks the client, once it is initialized, to tell of what changes around the drafts: the settings, and, with
 * `hasFiles`, the ignore lists. A refusal is told to `complain`.
 */
export function registerChanges(
  { client }: Connection,
  { registersConfiguration, watchesFiles }: Abilities,
  hasFiles: boolean,
  complain: (message: string) => void,
): void {
  if (registersConfiguration) {
    client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => complain(`could not watch the settings: ${String(error)}`));
  }
  if (watchesFiles && hasFiles) {
    client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${IGNORE_FILE}` }] })
      .catch((error: unknown) => complain(`could not watch the ignore lists: ${String(error)}`));
  }
}

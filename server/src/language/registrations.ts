import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { IGNORE_FILE } from '../check/ignore-file.ts';
import { PHRASES_FILE } from '../check/phrases-file.ts';
import { TERMS_FILE } from '../check/terms-file.ts';
import type { Abilities } from './abilities.ts';
import { SECTION } from './settings/settings.ts';

/**
 * Asks the client, once it is initialized, to tell of what changes around the drafts: the settings, and, with
 * `hasFiles`, the lists of what is ignored, of protected terms and of the office's own phrases. A refusal is told to `complain`.
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
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: [IGNORE_FILE, TERMS_FILE, PHRASES_FILE].map((file) => ({ globPattern: `**/${file}` })),
      })
      .catch((error: unknown) => complain(`could not watch the lists: ${String(error)}`));
  }
}

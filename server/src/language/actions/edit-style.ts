import type { Session } from '../session.ts';
import type { EditStyle } from './edits.ts';

/** How edits are dressed for the client of `session`. */
export function editStyleOf({ say, abilities }: Session): EditStyle {
  return { say, versionedEdits: abilities.versionedEdits, showsEdits: abilities.showsEdits };
}

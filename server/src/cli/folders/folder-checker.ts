import { type Checker, createChecker, type Logger } from '../../check/checker.ts';
import type { CheckConfig } from '../../check/config.ts';
import type { Ignores } from '../../check/ignore-list.ts';
import { PHRASES_FILE, phrasesIn } from '../../check/phrases-file.ts';
import { TERMS_FILE, termsIn } from '../../check/terms-file.ts';
import { complaintOf } from '../complaint.ts';
import { STDIN } from '../files/read.ts';
import type { Session } from '../host.ts';
import { note } from '../note.ts';
import { createIgnoresFor } from './ignored.ts';
import { createNearest } from './nearest.ts';
import { levelsFrom, levelsInSettings, SETTINGS_FILE, termsInSettings } from './workspace-levels.ts';

/** A checker for one draft, as its folder wants it checked. */
export interface FolderChecker extends Checker {
  /** How many findings the last check left out because the writer ignores them. */
  readonly ignored: number;
}

/**
 * Gives the checker for the draft at a path: with what is `given` on the command line, else what the folder's
 * settings say, with the terms that both and the folder's list protect, and without what the folder's list ignores.
 * Standard input has no folder.
 */
export function createCheckerFor(
  session: Session,
  given: CheckConfig,
  logger: Logger,
): (path: string) => Promise<FolderChecker> {
  const fail = (path: string, error: unknown): void => {
    const complaint = complaintOf(error, session.say);
    if (complaint === undefined) throw error;
    note(path, complaint, session);
  };
  const settingsOf = createNearest(
    SETTINGS_FILE,
    ({ text }) => ({ levels: levelsInSettings(text, session.rules), terms: termsInSettings(text) }),
    fail,
  );
  const listedTerms = createNearest(TERMS_FILE, ({ text }) => termsIn(text), fail);
  const listedPhrases = createNearest(PHRASES_FILE, ({ text }) => phrasesIn(text), fail);
  const ignoresFor = createIgnoresFor(session, fail);
  return async (path) => {
    const isInFolder = path !== STDIN;
    const settings = isInFolder ? await settingsOf(path) : undefined;
    const levels = levelsFrom(given.rules, settings?.levels ?? {});
    const listed = isInFolder ? await listedTerms(path) : undefined;
    const terms = [...new Set([...(given.terms ?? []), ...(settings?.terms ?? []), ...(listed ?? [])])];
    const ignores = isInFolder ? await ignoresFor(path) : undefined;
    const { rules, say } = session;
    const phrases = isInFolder ? ((await listedPhrases(path)) ?? []) : [];
    const checker = createChecker({
      rules,
      say,
      logger,
      config: { ...given, rules: levels, terms, phrases },
    });
    return countingIgnored(checker, ignores);
  };
}

/** `checker` without what `ignores` leaves out, which it counts. */
function countingIgnored(checker: Checker, ignores: Ignores | undefined): FolderChecker {
  let ignored = 0;
  return {
    get ignored() {
      return ignored;
    },
    check(draft, _ignores, known) {
      ignored = 0;
      const counted: Ignores = (finding) => {
        const isIgnored = ignores?.(finding, draft) === true;
        if (isIgnored) ignored++;
        return isIgnored;
      };
      return checker.check(draft, counted, known);
    },
  };
}

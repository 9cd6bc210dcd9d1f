import type { Repeated } from '../../corpus/repeated.ts';
import { repeatedView } from '../../rules/repetition/repeated.ts';
import type { Rule } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { carriedOver } from './carried-over.ts';

/**
 * Reads long drafts in steps, so that nobody waits for all of it at once. What a draft repeats of itself takes the whole draft
 * to be compared: that is read when the hand rests. And a draft as long as a book is read by the first rules when it is
 * opened, by the others right afterwards; from then on a keystroke costs all of them little.
 */
export interface LongDrafts {
  /** A file was opened or edited. */
  changed(document: OpenDocument): void;
  /** The rules that read this version now: the same list until it is another. */
  rulesOf(document: OpenDocument): readonly Rule[];
  /**
   * What is known by now of what this version repeats of itself: of one that is not read yet, what was known of the version
   * before at the places it went to. Undefined where the draft is short enough to be read on the spot.
   */
  repeatedOf(document: OpenDocument): readonly Repeated[] | undefined;
  /** Reads this version by all rules now: whoever asks for the repair of the whole file waits for it. */
  finish(document: OpenDocument): void;
  closed(uri: string): void;
}

/** What reading long drafts needs from around it. */
export interface LongDraftsHost {
  readonly rules: readonly Rule[];
  /** Has `rule` read the draft; what it finds is told later, what it has read is kept with the draft. */
  read(document: OpenDocument, rule: Rule): void;
  /** The newest version of the file at `uri` was read by more than its last answer told. */
  late(uri: string): void;
}

/** UTF-16 units from which on repeats are read when the hand rests: those of shorter drafts take a millisecond. */
const LONG = 20_000;
/** UTF-16 units from which on a draft that is opened is read in steps: shorter ones take a tenth of a second. */
const VERY_LONG = 60_000;
/** What a long draft is opened for, and by far the most of what is wrong in it. */
const FIRST = 'numbering/';
/** How long the hand must rest, ms, and how soon after its first answer a file just opened is read on. */
const REST = 400;
const SHOWN = 30;

/** What is known of one file. */
interface Known {
  /** All rules have read it, this version or one before. */
  isRead: boolean;
  /** It was edited since it was opened. */
  isEdited: boolean;
  repeats: { readonly document: OpenDocument; readonly repeated: readonly Repeated[] } | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The long drafts of a session, read on while the server has nothing else to do. */
export function createLongDrafts(host: LongDraftsHost): LongDrafts {
  const first = host.rules.filter(({ id }) => id.startsWith(FIRST));
  const others = host.rules.filter(({ id }) => !id.startsWith(FIRST));
  const files = new Map<string, Known>();

  const knownOf = (uri: string): Known => {
    let known = files.get(uri);
    if (known === undefined) {
      known = { isRead: false, isEdited: false, repeats: undefined, timer: undefined };
      files.set(uri, known);
    }
    return known;
  };
  const forget = (uri: string): void => {
    clearTimeout(files.get(uri)?.timer);
    files.delete(uri);
  };
  const readRepeats = (document: OpenDocument, known: Known): void => {
    known.repeats = { document, repeated: document.draft.view(repeatedView) };
  };
  /** One rule a turn, so that an answer waits for one rule at most. A file that is edited or closed stops it. */
  const readOn = (document: OpenDocument, known: Known, left: readonly Rule[]): void => {
    const [rule, ...more] = left;
    if (rule === undefined) {
      const told = isUnread(document) ? undefined : known.repeats?.repeated;
      known.isRead = true;
      readRepeats(document, known);
      if (known.repeats?.repeated !== told) host.late(document.uri);
      return;
    }
    host.read(document, rule);
    known.timer = setTimeout(() => readOn(document, known, more), 0);
  };
  /** Called in the turn behind that of the first answer, which must be out before anything else is begun. */
  const readSoon = (document: OpenDocument, known: Known): void => {
    known.timer = setTimeout(() => readOn(document, known, others), SHOWN);
  };
  const isUnread = (document: OpenDocument): boolean =>
    document.text.length >= VERY_LONG && files.get(document.uri)?.isRead !== true;

  return {
    changed(document) {
      if (document.text.length < LONG || !document.isOurs) {
        forget(document.uri);
        return;
      }
      const isNew = !files.has(document.uri);
      const known = knownOf(document.uri);
      clearTimeout(known.timer);
      known.timer = undefined;
      known.isEdited = !isNew;
      if (isNew) return;
      const left = isUnread(document) ? others : [];
      known.timer = setTimeout(() => readOn(document, known, left), REST);
    },
    rulesOf(document) {
      if (!isUnread(document)) return host.rules;
      const known = knownOf(document.uri);
      if (!known.isEdited) known.timer ??= setTimeout(() => readSoon(document, known), 0);
      return first;
    },
    repeatedOf(document) {
      if (document.text.length < LONG || isUnread(document)) return undefined;
      const known = knownOf(document.uri);
      const last = known.repeats;
      if (last === undefined) readRepeats(document, known);
      else if (last.document !== document) {
        const repeated = carriedOver(last.repeated, last.document.text, document.text);
        known.repeats = { document, repeated };
      }
      return known.repeats?.repeated;
    },
    finish(document) {
      if (document.text.length < LONG) return;
      const known = knownOf(document.uri);
      clearTimeout(known.timer);
      known.isRead = true;
      readRepeats(document, known);
    },
    closed: forget,
  };
}

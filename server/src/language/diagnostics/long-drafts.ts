import type { Repeated } from '../../corpus/repeated.ts';
import { repeatedView } from '../../rules/repetition/repeated.ts';
import type { Rule } from '../../rules/rule.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { carriedOver } from './carried-over.ts';

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

/**
 * Reads long drafts in steps, so that nobody waits for all of it at once. What a draft repeats of itself takes the whole draft
 * to be compared: that is read when the hand rests. And a draft as long as a book is read by the first rules when it is
 * opened, by the others right afterwards; from then on a keystroke costs all of them little.
 */
export class LongDrafts {
  readonly #host: LongDraftsHost;
  readonly #first: readonly Rule[];
  readonly #others: readonly Rule[];
  readonly #files = new Map<string, Known>();

  constructor(host: LongDraftsHost) {
    this.#host = host;
    this.#first = host.rules.filter(({ id }) => id.startsWith(FIRST));
    this.#others = host.rules.filter(({ id }) => !id.startsWith(FIRST));
  }

  /** A file was opened or edited. */
  changed(document: OpenDocument): void {
    if (document.text.length < LONG || !document.isOurs) {
      this.closed(document.uri);
      return;
    }
    const isNew = !this.#files.has(document.uri);
    const known = this.#knownOf(document.uri);
    clearTimeout(known.timer);
    known.timer = undefined;
    known.isEdited = !isNew;
    if (isNew) return;
    const left = this.#isUnread(document) ? this.#others : [];
    known.timer = setTimeout(() => this.#readOn(document, known, left), REST);
  }

  /** The rules that read this version now: the same list until it is another. */
  rulesOf(document: OpenDocument): readonly Rule[] {
    if (!this.#isUnread(document)) return this.#host.rules;
    const known = this.#knownOf(document.uri);
    if (!known.isEdited) known.timer ??= setTimeout(() => this.#readSoon(document, known), 0);
    return this.#first;
  }

  /**
   * What is known by now of what this version repeats of itself: of one that is not read yet, what was known of the version
   * before at the places it went to. Undefined where the draft is short enough to be read on the spot.
   */
  repeatedOf(document: OpenDocument): readonly Repeated[] | undefined {
    if (document.text.length < LONG || this.#isUnread(document)) return undefined;
    const known = this.#knownOf(document.uri);
    const last = known.repeats;
    if (last === undefined) readRepeats(document, known);
    else if (last.document !== document) {
      const repeated = carriedOver(last.repeated, last.document.text, document.text);
      known.repeats = { document, repeated };
    }
    return known.repeats?.repeated;
  }

  /** Reads this version by all rules now: whoever asks for the repair of the whole file waits for it. */
  finish(document: OpenDocument): void {
    if (document.text.length < LONG) return;
    const known = this.#knownOf(document.uri);
    clearTimeout(known.timer);
    known.isRead = true;
    readRepeats(document, known);
  }

  /** The file at `uri` was closed. */
  closed(uri: string): void {
    clearTimeout(this.#files.get(uri)?.timer);
    this.#files.delete(uri);
  }

  #knownOf(uri: string): Known {
    let known = this.#files.get(uri);
    if (known === undefined) {
      known = { isRead: false, isEdited: false, repeats: undefined, timer: undefined };
      this.#files.set(uri, known);
    }
    return known;
  }

  #isUnread(document: OpenDocument): boolean {
    return document.text.length >= VERY_LONG && this.#files.get(document.uri)?.isRead !== true;
  }

  /** Called in the turn behind that of the first answer, which must be out before anything else is begun. */
  #readSoon(document: OpenDocument, known: Known): void {
    known.timer = setTimeout(() => this.#readOn(document, known, this.#others), SHOWN);
  }

  /** One rule a turn, so that an answer waits for one rule at most. A file that is edited or closed stops it. */
  #readOn(document: OpenDocument, known: Known, left: readonly Rule[]): void {
    const [rule, ...more] = left;
    if (rule === undefined) {
      const told = this.#isUnread(document) ? undefined : known.repeats?.repeated;
      known.isRead = true;
      readRepeats(document, known);
      if (known.repeats?.repeated !== told) this.#host.late(document.uri);
      return;
    }
    this.#host.read(document, rule);
    known.timer = setTimeout(() => this.#readOn(document, known, more), 0);
  }
}

function readRepeats(document: OpenDocument, known: Known): void {
  known.repeats = { document, repeated: document.draft.view(repeatedView) };
}

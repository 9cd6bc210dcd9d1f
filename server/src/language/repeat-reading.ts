import type { Repeated } from '../corpus/repeated.ts';
import { repeatedView } from '../rules/repetition/repeated.ts';
import { type Change, carried, changeBetween } from '../text/change.ts';
import type { Span } from '../text/span.ts';
import type { OpenDocument } from './open-document.ts';

/** What long drafts repeat of themselves: the whole draft must be compared for it, so it is read when the hand rests. */
export interface RepeatReading {
  /** A file was opened or edited. */
  changed(document: OpenDocument): void;
  /**
   * What is known of this version by now: of one that is not read yet, what was known of the version before at the places it
   * went to. Undefined where the draft is short enough to be read on the spot.
   */
  known(document: OpenDocument): readonly Repeated[] | undefined;
  closed(uri: string): void;
}

export interface RepeatReadingHost {
  /** The newest version of the file at `uri` was read. */
  late(uri: string): void;
  complain(message: string): void;
}

/** UTF-16 units from which on a draft is read when the hand rests: shorter ones take a millisecond. */
export const LONG = 20_000;
/** How long the hand must rest, ms; a file just opened is read as soon as it is shown. */
const REST = { opened: 50, edited: 400 };

interface Read {
  readonly document: OpenDocument;
  readonly repeated: readonly Repeated[];
}

export function createRepeatReading(host: RepeatReadingHost): RepeatReading {
  const reads = new Map<string, Read>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const stop = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const read = (document: OpenDocument): void => {
    waiting.delete(document.uri);
    try {
      reads.set(document.uri, { document, repeated: document.draft.view(repeatedView) });
    } catch (error) {
      host.complain(`reading the repeats of ${document.uri} failed: ${String(error)}`);
      return;
    }
    host.late(document.uri);
  };

  return {
    changed(document) {
      const { uri } = document;
      stop(uri);
      if (document.text.length < LONG || !document.isOurs) {
        reads.delete(uri);
        return;
      }
      const rest = reads.has(uri) ? REST.edited : REST.opened;
      waiting.set(
        uri,
        setTimeout(() => read(document), rest),
      );
    },
    known(document) {
      if (document.text.length < LONG) return undefined;
      const last = reads.get(document.uri);
      if (last === undefined) return NOTHING;
      if (last.document === document) return last.repeated;
      // The same list until it is something else, so that one version is checked once.
      const repeated = carriedOver(last.repeated, changeBetween(last.document.text, document.text));
      reads.set(document.uri, { document, repeated });
      return repeated;
    },
    closed(uri) {
      stop(uri);
      reads.delete(uri);
    },
  };
}

const NOTHING: readonly Repeated[] = [];

/** The passages of which enough was left alone to take them for what they were until they are read again. */
function carriedOver(repeated: readonly Repeated[], change: Change): Repeated[] {
  return repeated.flatMap((passage) => {
    const here = leftOf(passage.here, change);
    const there = leftOf(passage.there, change);
    return here === undefined || there === undefined ? [] : [{ ...passage, here, there }];
  });
}

function leftOf(span: Span, change: Change): Span | undefined {
  const now = carried(span, change);
  const isMostlyGone = now !== undefined && lengthOf(now) < lengthOf(span) / 2;
  const isMostlyNew =
    now !== undefined && lengthOf(change.span) > lengthOf(span) / 2 && isInside(change, span);
  return isMostlyGone || isMostlyNew ? undefined : now;
}

function isInside({ span: { start, end } }: Change, span: Span): boolean {
  return span.start <= start && end <= span.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

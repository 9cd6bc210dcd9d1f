import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import { itemsIn } from '../../numbering/items-at.ts';
import type { Item } from '../../numbering/lists.ts';
import { moveSection } from '../../numbering/sections/move.ts';
import { demoteSection, promoteSection } from '../../numbering/sections/promote.ts';
import { headingAt } from '../../numbering/sections/section.ts';
import type { Edit } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { type EditStyle, workspaceEditOf } from './edits.ts';
import { renumberingFromHere } from './renumbering.ts';

const REWRITE = CodeActionKind.RefactorRewrite;
/** Newer than the protocol's list of kinds. */
const MOVE = `${CodeActionKind.Refactor}.move`;

/** Kinds under which sections and their numbers are changed. */
export const SECTION_KINDS: readonly string[] = [REWRITE, MOVE];

/** A change of a section, and what it is called. */
interface Change {
  readonly kind: string;
  readonly title: string;
  edits(): readonly Edit[] | undefined;
}

/**
 * What can be done with the marker that `span` (UTF-16) touches and the section under it: count anew from here,
 * move, change its layer. Where the writer asks for it himself, any place in the numbered paragraph will do; unasked,
 * the light bulb stays dark there.
 */
export function sectionActionsOf(
  span: Span,
  context: CodeActionContext,
  document: OpenDocument,
  style: EditStyle,
): CodeAction[] {
  const { draft } = document;
  const kinds = SECTION_KINDS.filter((kind) => isAsked(kind, context));
  if (kinds.length === 0 || !draft.isProse) return [];
  const item = markerTouched(document, span) ?? (isUnasked(context) ? undefined : headingOf(document, span));
  if (item === undefined) return [];
  return [
    ...(kinds.includes(REWRITE) ? renumbering(document, item, style) : []),
    ...changesOf(document, item, style)
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ kind, title, edits }) => {
        const made = edits();
        if (made === undefined || made.length === 0) return [];
        return [{ title, kind, edit: workspaceEditOf(made, document, style.versionedEdits) }];
      }),
  ];
}

function changesOf({ draft }: OpenDocument, item: Item, { say }: EditStyle): Change[] {
  if (!item.mark.ordinal.opening) return [];
  return [
    { kind: MOVE, title: say('上移本节'), edits: () => moveSection(draft, item, 'up') },
    { kind: MOVE, title: say('下移本节'), edits: () => moveSection(draft, item, 'down') },
    { kind: REWRITE, title: say('本节升一级'), edits: () => promoteSection(draft, item) },
    { kind: REWRITE, title: say('本节降一级'), edits: () => demoteSection(draft, item) },
  ];
}

function renumbering(document: OpenDocument, item: Item, style: EditStyle): CodeAction[] {
  const edit = renumberingFromHere(document, item, style);
  return edit === undefined ? [] : [{ title: style.say('从此处起重排'), kind: REWRITE, edit }];
}

function markerTouched({ draft }: OpenDocument, { start, end }: Span): Item | undefined {
  const paragraph = draft.paragraphAt(start);
  if (paragraph === undefined || end > paragraph.span.end) return undefined;
  return itemsIn(draft, paragraph.span).find(
    ({ mark: { ordinal } }) => ordinal.span.start <= end && start <= ordinal.span.end,
  );
}

/** The numbered paragraph all of `span` lies in. */
function headingOf({ draft }: OpenDocument, { start, end }: Span): Item | undefined {
  const heading = headingAt(draft, start);
  return heading !== undefined && end <= heading.mark.paragraph.span.end ? heading : undefined;
}

function isUnasked({ triggerKind, only }: CodeActionContext): boolean {
  return only === undefined && triggerKind === CodeActionTriggerKind.Automatic;
}

/** `refactor` covers `refactor.move`; where nothing is said, everything is asked for. */
function isAsked(kind: string, { only }: CodeActionContext): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

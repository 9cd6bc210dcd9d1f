import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver';
import type { Finding, Rule } from '../../rules/rule.ts';
import type { Answer } from '../answer.ts';
import { comparisonsAt } from '../corpus/service.ts';
import { audible } from '../diagnostics/audible.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { checkRange } from '../params.ts';
import type { Session } from '../session.ts';
import { silencingActionsOf } from '../silencing/actions.ts';
import { protectingActionsOf } from '../words/protecting-command.ts';
import { editStyleOf } from './edit-style.ts';
import { asksForFixAll, checkContext, codeActionsOf } from './fixes.ts';
import { regroupingOf } from './renumbering.ts';
import { sectionActionsOf } from './sections.ts';

/** The handler of `textDocument/codeAction`: repairs, what silences a finding, past documents, moves of sections. */
export function createCodeActions(answer: Answer, rules: readonly Rule[]) {
  return answer<CodeActionParams, (CodeAction | Command)[] | null>(
    () => null,
    (asked, { range, context }) => {
      checkRange(range, 'range');
      checkContext(context);
      const { document, settings, ignores, session } = asked;
      const { lines } = document.draft;
      const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      // What waits for the caret to leave has no light bulb; a repair of the whole file waits for nothing.
      if (asksForFixAll(context)) session.longDrafts?.finish(document);
      const analysis = asksForFixAll(context) ? session.analyse(document, settings, ignores) : audible(asked);
      const style = {
        rules,
        say: session.say,
        versionedEdits: session.abilities.versionedEdits,
        regroup: (finding: Finding) => regroupingOf(finding, document, session.say),
        compare: () => comparisonsAt(span, analysis, asked),
        silence: (findings: readonly Finding[]) => silencing(findings, document, session, rules),
      };
      return [
        ...codeActionsOf({ span, context }, analysis, document, style),
        ...sectionActionsOf(span, context, document, editStyleOf(session)),
      ];
    },
  );
}

/** What keeps `findings` from being told again. */
function silencing(
  findings: readonly Finding[],
  document: OpenDocument,
  session: Session,
  rules: readonly Rule[],
) {
  if (!session.abilities.executesCommands) return [];
  const { protecting, say } = session;
  return [
    ...(protecting.keeps(document.uri) ? protectingActionsOf(findings, document.uri, say) : []),
    ...silencingActionsOf(findings, document, {
      rules,
      say,
      lasts: session.silencing.keptIn(document.uri) !== undefined,
      ruleSwitch: session.ruleSwitch(),
    }),
  ];
}

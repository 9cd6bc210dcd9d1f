import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { CODE_ACTION_KINDS } from './actions/fixes.ts';
import { RENUMBER_COMMAND } from './actions/renumber-command.ts';
import { SECTION_KINDS } from './actions/sections.ts';
import { COMPLETION_TRIGGERS } from './completion/completions.ts';
import { SOURCE } from './diagnostics/diagnostics.ts';
import { IGNORE_COMMAND } from './silencing/command.ts';
import { PROTECT_COMMAND } from './words/protecting-command.ts';

/** What the server offers a client with `abilities`. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    codeLensProvider: {},
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    workspaceSymbolProvider: true,
    ...(abilities.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS, ...SECTION_KINDS] } }
      : {}),
    ...(abilities.executesCommands ? { executeCommandProvider: { commands: commandsFor(abilities) } } : {}),
    ...(abilities.changesFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
    ...(abilities.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: SOURCE,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

function commandsFor({ appliesEdits }: Abilities): string[] {
  const own = [IGNORE_COMMAND, PROTECT_COMMAND];
  return appliesEdits ? [...own, RENUMBER_COMMAND] : own;
}

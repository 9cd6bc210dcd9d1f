import type { ClientCapabilities } from 'vscode-languageserver';

/** A client that can do all the server asks for, as VS Code can. */
export const EDITOR: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    executeCommand: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source.fixAll'] },
      },
      dataSupport: true,
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { contextSupport: true },
  },
};

/** A client that cannot ask for diagnostics: they must be pushed. */
export const PUSHED: ClientCapabilities = {
  ...EDITOR,
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: EDITOR.textDocument!.codeAction!,
  },
};

/** A client of the protocol's first days. */
export const BARE: ClientCapabilities = {};

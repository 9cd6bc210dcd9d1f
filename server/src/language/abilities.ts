import { type ClientCapabilities, InsertTextMode } from 'vscode-languageserver';
import type { ItemAbilities } from './completion/items.ts';

/** What the client can do, as far as an answer of ours depends on it. */
export interface Abilities {
  /** It asks for diagnostics; where it does not, they are sent unasked. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Published diagnostics may name the version they belong to. */
  readonly publishedVersion: boolean;
  /** Code actions may be more than commands; without it there are none of ours. */
  readonly codeActionLiterals: boolean;
  /** Edits may name the version they were made for. */
  readonly versionedEdits: boolean;
  /** It can show an edit to the writer before it makes it. */
  readonly showsEdits: boolean;
  /** It makes edits that the server sends unasked. */
  readonly appliesEdits: boolean;
  /** Hovers may be written in Markdown. */
  readonly hoverMarkdown: boolean;
  readonly completion: ItemAbilities;
  readonly nestedSymbols: boolean;
  /** Most folding ranges it wants for a file. */
  readonly foldingLimit: number;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  /** It carries the server's commands out, those of code actions among them. */
  readonly executesCommands: boolean;
  /** It watches files for the server. */
  readonly watchesFiles: boolean;
  /** It watches files in folders that are not in the workspace. */
  readonly watchesAnywhere: boolean;
  /** It shows the progress of long work. */
  readonly showsProgress: boolean;
  /** It asks for code lenses anew when told to. */
  readonly refreshesLenses: boolean;
  /** It tells when folders are added to the workspace or taken out. */
  readonly changesFolders: boolean;
}

/** Reads `capabilities`; whatever is missing or of a wrong type counts as “cannot”. */
export function abilitiesOf(capabilities: ClientCapabilities): Abilities {
  const { textDocument, workspace } = capabilities;
  const limit: unknown = textDocument?.foldingRange?.rangeLimit;
  return {
    pullsDiagnostics: isPresent(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ??
        textDocument?.publishDiagnostics?.relatedInformation) === true,
    publishedVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    codeActionLiterals: isPresent(textDocument?.codeAction?.codeActionLiteralSupport),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsEdits: isPresent(workspace?.workspaceEdit?.changeAnnotationSupport),
    appliesEdits: workspace?.applyEdit === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes?.('markdown') === true,
    completion: {
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      insertsAsIs:
        textDocument?.completion?.completionItem?.insertTextModeSupport?.valueSet?.includes?.(
          InsertTextMode.asIs,
        ) === true,
    },
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: typeof limit === 'number' && limit >= 0 ? limit : Number.POSITIVE_INFINITY,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    executesCommands: isPresent(workspace?.executeCommand),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    showsProgress: capabilities.window?.workDoneProgress === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

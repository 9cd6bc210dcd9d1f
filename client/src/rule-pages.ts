import { type Disposable, Uri, workspace } from 'vscode';

/** The scheme of the pages in docs: read-only, so that nobody edits the extension by a slip of the hand. */
const SCHEME = 'gongwen-docs';

/** The address the server gives a rule's page, `{rule}` standing for the rule's id. */
export const RULE_PAGE = `${SCHEME}:/rules/{rule}.md`;

/** Registers what reads the pages in the folder docs of the extension at `home`, and nothing outside it. */
export function registerRulePages(home: Uri): Disposable {
  const docs = Uri.joinPath(home, 'docs');
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const page = Uri.joinPath(docs, path);
      if (!page.path.startsWith(`${docs.path}/`) || !page.path.endsWith('.md')) return undefined;
      return new TextDecoder().decode(await workspace.fs.readFile(page));
    },
  });
}

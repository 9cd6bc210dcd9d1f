import { commands, type Disposable, Uri } from 'vscode';

/** Shows the page of a rule; what a finding's rule id links to. */
const SHOW_RULE = 'gongwen.showRule';

/** The address the server gives a rule's page, `{rule}` standing for the rule's id: pages are shown as text to read. */
export const RULE_PAGE = `command:${SHOW_RULE}?%5B%22{rule}%22%5D`;

/** Registers what shows the pages in docs/rules of the extension at `home`. */
export function registerRulePages(home: Uri): Disposable {
  return commands.registerCommand(SHOW_RULE, async (rule: unknown) => {
    if (typeof rule !== 'string' || !/^[a-z]+\/[a-z-]+$/.test(rule)) return;
    await commands.executeCommand('markdown.showPreview', Uri.joinPath(home, 'docs', 'rules', `${rule}.md`));
  });
}

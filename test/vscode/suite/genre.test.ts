import * as vscode from 'vscode';
import { closeAll, findingsWhen, openUntitled, started } from '../editor.ts';

const REPORT = `砚湖县人民政府关于农村公路养护情况的报告
望川市人民政府：
　　今年以来，我县农村公路养护工作总体平稳，优良路率有所提高。
　　养护资金仍有缺口，部分村道路况较差，拟在明年逐步解决。
　　妥否，请批示。

望川市水利局
`;

/** 请示 among what the list offers: the first entry takes a choice back, the statutory kinds follow. */
const STEPS_TO_REQUEST = 11;

describe('the 文种 in the status bar', () => {
  before(started);
  afterEach(closeAll);

  it('changes what is found when another is chosen, and back', async () => {
    const { document } = await openUntitled('gongwen', REPORT);
    const closes = ({ code }: vscode.Diagnostic) =>
      (typeof code === 'object' ? code.value : code) === 'format/closing';
    await findingsWhen(document, (findings) => findings.some(closes));
    await chooseEntry(STEPS_TO_REQUEST);
    await findingsWhen(document, (findings) => !findings.some(closes));
    await chooseEntry(0);
    await findingsWhen(document, (findings) => findings.some(closes));
  });
});

/** Opens the list, goes down by `steps` entries and takes the one there. */
async function chooseEntry(steps: number): Promise<void> {
  const chosen = vscode.commands.executeCommand('gongwen.chooseGenre');
  await shown();
  for (let step = 0; step < steps; step++) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await chosen;
}

/** The list comes when the server has answered twice; the editor tells nobody that it is there. */
async function shown(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

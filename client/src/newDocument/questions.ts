import { l10n, QuickInputButtons, window } from 'vscode';
import type { DraftKind, DraftQuestion } from './draftKind.ts';

/** The writer's answers by hint; `back` to choose another kind, undefined when the writer gave it up. */
export type Answered = Readonly<Record<string, string>> | 'back' | undefined;

/** Asks what `kind` asks, one after the other; the way back is open. `office` is offered where it is asked for. */
export async function askAll({ name, questions }: DraftKind, office: string): Promise<Answered> {
  const answers = new Map(questions.map(({ hint, isOffice }) => [hint, isOffice ? office : '']));
  let at = 0;
  for (let question = questions[0]; question !== undefined; question = questions[at]) {
    const { hint } = question;
    const answer = await ask(question, {
      title: l10n.t('新建：{0}', name),
      step: at + 1,
      totalSteps: questions.length,
      value: answers.get(hint) ?? '',
      prompt: promptFor(question, office),
    });
    if (answer === undefined) return undefined;
    if (answer === BACK) at--;
    else {
      answers.set(hint, answer);
      at++;
    }
    if (at < 0) return 'back';
  }
  return Object.fromEntries(answers);
}

const BACK = Symbol('back');

function promptFor({ hint, line, isOffice }: DraftQuestion, office: string): string {
  const prompt = l10n.t('{0}：用在“{1}”这一行。不清楚就先不填，直接按 Enter。', hint, line);
  if (!isOffice || office !== '') return prompt;
  return `${prompt}${l10n.t('写在设置 gongwen.office 里，以后不用再填。')}`;
}

interface Asking {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly value: string;
  readonly prompt: string;
}

/** Undefined when the box is closed. */
function ask({ example }: DraftQuestion, asking: Asking): Promise<string | typeof BACK | undefined> {
  const box = window.createInputBox();
  Object.assign(box, asking);
  box.placeholder = l10n.t('例如：{0}', example);
  box.buttons = [QuickInputButtons.Back];
  // The writer may look a name up in another window.
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    box.onDidAccept(() => resolve(box.value));
    box.onDidTriggerButton(() => resolve(BACK));
    box.onDidHide(() => resolve(undefined));
    box.show();
  }).finally(() => box.dispose()) as Promise<string | typeof BACK | undefined>;
}

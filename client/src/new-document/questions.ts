import { QuickInputButtons, ThemeIcon, window } from 'vscode';
import { say } from '../say/say.ts';
import type { DraftKind } from './draft-kind.ts';

/** The writer's answers by hint; `back` to choose another kind, undefined when the writer gave it up. */
export type Answered = Readonly<Record<string, string>> | 'back' | undefined;

/** The writer's own unit. */
export interface Office {
  /** Empty where it is not known yet. */
  readonly name: string;
  /** Keeps `name` for later; resolves to what to tell the writer of it. */
  remember(name: string): Promise<string>;
}

/** Asks what `kind` asks, one after the other; the way back is open. */
export async function askAll({ name, questions }: DraftKind, office: Office): Promise<Answered> {
  const answers = new Map(questions.map(({ hint, isOffice }) => [hint, isOffice ? office.name : '']));
  let at = 0;
  for (let question = questions[0]; question !== undefined; question = questions[at]) {
    const { hint, line, example, isOffice } = question;
    const answer = await ask({
      title: say('新建：{0}', name),
      step: at + 1,
      totalSteps: questions.length,
      value: answers.get(hint) ?? '',
      placeholder: say('例如：{0}', example),
      prompt: say('{0}：用在“{1}”这一行。不清楚可以先空着。', hint, line),
      office: isOffice ? office : undefined,
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

interface Asking {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly value: string;
  readonly placeholder: string;
  readonly prompt: string;
  /** There where it is the office that is asked for. */
  readonly office: Office | undefined;
}

/** Undefined when the box is closed. */
function ask({ office, ...shown }: Asking): Promise<string | typeof BACK | undefined> {
  const remember = { iconPath: new ThemeIcon('save'), tooltip: say('记住这个单位，以后自动填入') };
  const box = Object.assign(window.createInputBox(), shown);
  box.buttons = office === undefined ? [QuickInputButtons.Back] : [QuickInputButtons.Back, remember];
  // The writer may look a name up in another window.
  box.ignoreFocusOut = true;
  const answered = new Promise<string | typeof BACK | undefined>((resolve) => {
    box.onDidAccept(() => resolve(box.value));
    box.onDidTriggerButton(async (button) => {
      if (button === QuickInputButtons.Back) resolve(BACK);
      else if (office !== undefined && box.value.trim() !== '') {
        box.prompt = await office.remember(box.value.trim());
      }
    });
    box.onDidHide(() => resolve(undefined));
  });
  box.show();
  return answered.finally(() => box.dispose());
}

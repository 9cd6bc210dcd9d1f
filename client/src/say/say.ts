import { type Disposable, env, workspace } from 'vscode';
import { type Sentence, worded } from './sentence.ts';
import { type WriterLanguage, writerLanguage } from './writer-language.ts';

const SETTING = 'language';

/**
 * `sentence` in the writer's language. VS Code's own translations will not do: they never load any for an editor that
 * speaks its default language, English.
 */
export function say(sentence: Sentence, ...values: readonly (string | number)[]): string {
  return worded(sentence, values, spokenLanguage());
}

/** The language the writer is spoken to now. */
export function spokenLanguage(): WriterLanguage {
  return writerLanguage(workspace.getConfiguration('gongwen').get<unknown>(SETTING), env.language);
}

/** Calls `changed` whenever the writer wishes for another language. */
export function onLanguageWish(changed: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`gongwen.${SETTING}`)) changed();
  });
}

import type { CancellationToken, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { FolderState } from '../../corpus/folders.ts';
import type { Say } from '../../rules/rule.ts';

/** A progress that can be taken back by the writer. */
export type Reporter = WorkDoneProgressServerReporter & { readonly token: CancellationToken };

/** What showing the progress of indexing needs from around it. */
export interface CorpusProgressHost {
  /** Asks the client for a progress; undefined where it shows none. */
  begin(): Promise<Reporter> | undefined;
  /** The writer had enough. */
  cancel(): void;
  readonly say: Say;
  complain(message: string): void;
}

/** Shows the indexing that `states` tell of: call it whenever they change. */
export function createCorpusProgress(host: CorpusProgressHost): (states: readonly FolderState[]) => void {
  let current: { reporter: Reporter | undefined; isOver: boolean } | undefined;
  let latest: readonly FolderState[] = [];

  const report = (): void => {
    const { done, total, path } = sumOf(latest);
    const percentage = total === 0 ? 0 : Math.floor((done / total) * 100);
    current?.reporter?.report(percentage, host.say('{0} / {1}：{2}', done, total, path));
  };
  const begin = async (): Promise<void> => {
    const own: { reporter: Reporter | undefined; isOver: boolean } = { reporter: undefined, isOver: false };
    current = own;
    try {
      const reporter = await host.begin();
      if (reporter === undefined) return;
      reporter.begin(host.say('公文：读取往年材料'), 0, undefined, true);
      reporter.token.onCancellationRequested(() => host.cancel());
      own.reporter = reporter;
      if (own.isOver) reporter.done();
      else report();
    } catch (error) {
      host.complain(`could not show progress: ${String(error)}`);
    }
  };
  return (states) => {
    latest = states;
    const isBusy = states.some(({ progress }) => progress !== undefined);
    if (isBusy && current === undefined) void begin();
    else if (isBusy) report();
    else if (current !== undefined) {
      current.isOver = true;
      current.reporter?.done();
      current = undefined;
    }
  };
}

function sumOf(states: readonly FolderState[]): { done: number; total: number; path: string } {
  let [done, total, path] = [0, 0, ''];
  for (const { progress } of states) {
    done += progress?.done ?? 0;
    total += progress?.total ?? 0;
    path = progress?.path ?? path;
  }
  return { done, total, path };
}

import Mocha from 'mocha';
import { print } from './print.ts';

/**
 * Called by VS Code inside its extension host. Runs the suite, prints the counts as its last line and rejects
 * when something failed. The stages share one window and run in this order: the offer is made once a session,
 * so it comes before any other stage opens plain text.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false });
  Mocha.reporters.Base.consoleLog = print;
  mocha.suite.emit('pre-require', globalThis, 'test/vscode', mocha);
  await import('./suite/activation.test.ts');
  await import('./suite/offer.test.ts');
  await import('./suite/findings.test.ts');
  await import('./suite/fixes.test.ts');
  await import('./suite/outline.test.ts');
  await import('./suite/numbering.test.ts');
  await import('./suite/manners.test.ts');
  await import('./suite/settings.test.ts');
  await import('./suite/genre.test.ts');
  await import('./suite/rule-pages.test.ts');
  await import('./suite/silencing.test.ts');
  await import('./suite/phrases.test.ts');
  await import('./suite/crashes.test.ts');
  const { passed, failed, skipped } = await outcomeOf(mocha);
  console.log(JSON.stringify({ passed, failed, skipped }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}

function outcomeOf(mocha: Mocha): Promise<{ passed: number; failed: number; skipped: number }> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 });
    });
  });
}

import { run } from './command.mjs';
import { root, toolchain, toolchainEnvironment } from './places.mjs';

const usualLimit = 5;

/** What the spec reporter ends with: `ℹ pass 18`. */
const figures = /^ℹ (\w+) (\d+)$/gm;

/**
 * Runs one stage of the list. Gives its counts and, as `detail`, what a reader needs: what went wrong when it failed,
 * the names of the tests it skipped when it did not.
 * @param {import('./stages.mjs').stages[number]} stage
 * @returns {Promise<{ counts: import('./stages.mjs').Counts, detail: string }>}
 */
export async function runStage(stage) {
  const options = { cwd: root, env: toolchainEnvironment(), limit: (stage.limit ?? usualLimit) * 60_000 };
  const counted =
    stage.counts === 'tests' ? await runTests(stage.command, options) : await runCommand(stage, options);
  const { code, output } = counted;
  const counts = { ...counted.counts };
  const ran = counts.passed + counts.failed > 0;
  if (counts.failed === 0 && (code !== 0 || !ran)) counts.failed = 1;
  if (counts.failed === 0) return { counts, detail: skippedLines(output) };
  const why = ran ? `ended with ${code}` : `ran no test (ended with ${code})`;
  return { counts, detail: `--- ${stage.name} ${why}\n${failingPart(output)}\n---` };
}

async function runCommand({ command: [program, ...args], counts }, options) {
  const { code, output } = await run(program === 'node' ? toolchain.node : program, args, options);
  if (counts === 'line') return { code, output, counts: countsIn(output.trimEnd().split('\n').at(-1)) };
  return { code, output, counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 } };
}

async function runTests(files, options) {
  const env = { ...options.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { code, output } = await run(
    toolchain.node,
    ['--import', './scripts/tsv.mjs', '--test', '--test-reporter=spec', ...files],
    {
      ...options,
      env,
    },
  );
  const figure = (name) =>
    Number([...output.matchAll(figures)].findLast(([, each]) => each === name)?.[2] ?? 0);
  const counts = {
    passed: figure('pass'),
    failed: figure('fail') + figure('cancelled'),
    skipped: figure('skipped') + figure('todo'),
  };
  return { code, output, counts };
}

const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** The counts a line of JSON holds; all zero, which no stage passes with, where it holds none. */
function countsIn(line = '') {
  try {
    const { passed, failed, skipped = 0 } = JSON.parse(line);
    return [passed, failed, skipped].every(Number.isInteger) ? { passed, failed, skipped } : noCounts;
  } catch {
    return noCounts;
  }
}

/** All a stage wrote, or from node:test's summary on where it wrote one: the tests that failed and why. */
function failingPart(output) {
  const summary = output.indexOf('\n✖ failing tests:');
  return output.slice(summary + 1).trimEnd();
}

const skippedLines = (output) =>
  output
    .split('\n')
    .filter((line) => line.trimStart().startsWith('﹣'))
    .join('\n');

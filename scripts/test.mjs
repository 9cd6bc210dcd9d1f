/**
 * Runs every test of the project, or the stages named as arguments with those they need, after installing what is
 * missing. The last line says `N passed, N failed` over all of them; the exit code is 0 only when something ran and
 * nothing failed.
 */
import { setUpBrowser, setUpEditor, setUpPackages } from './set-up.mjs';
import { runStage } from './stage.mjs';
import { stages } from './stages.mjs';

const setUps = { editor: setUpEditor, browser: setUpBrowser };

/** The stages named and all they need, in the order of the list; all when none is named. */
function chosenStages(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no stage ${unknown.join(', ')}; there are ${stages.map((stage) => stage.name).join(', ')}`,
    );
  }
  if (names.length === 0) return stages;
  const wanted = new Set(names);
  for (const stage of stages.toReversed()) {
    if (wanted.has(stage.name)) for (const name of stage.needs ?? []) wanted.add(name);
  }
  return stages.filter((stage) => wanted.has(stage.name));
}

/** Runs the stages one after another and gives their counts added up. */
async function runAll(chosen) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken = new Set();
  for (const stage of chosen) {
    const started = performance.now();
    const { counts, detail } = await attempt(stage, broken);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (counts.failed > 0) broken.add(stage.name);
    for (const key of Object.keys(total)) total[key] += counts[key];
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    if (detail) console.log(detail);
    const verdict = counts.failed > 0 ? '✗' : '✓';
    console.log(
      `${verdict} ${stage.name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed${skipped}  (${seconds} s)`,
    );
  }
  return total;
}

/** One stage with its set-up; whatever goes wrong is a failure of that stage and the rest goes on. */
async function attempt(stage, broken) {
  const missing = (stage.needs ?? []).filter((name) => broken.has(name));
  if (missing.length > 0) return failure(`${stage.name} was not run: it needs ${missing.join(', ')}`);
  try {
    for (const name of stage.setUp ?? []) await setUps[name]();
    return await runStage(stage);
  } catch (error) {
    return failure(error.message);
  }
}

const failure = (detail) => ({ counts: { passed: 0, failed: 1, skipped: 0 }, detail });

let total = { passed: 0, failed: 1, skipped: 0 };
try {
  const chosen = chosenStages(process.argv.slice(2));
  await setUpPackages();
  total = await runAll(chosen);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
} catch (error) {
  console.error(error.message);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

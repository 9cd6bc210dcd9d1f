/** How long a writer waits for completions: `npm run build && node --import ./scripts/tsv.mjs bench/completion.ts`. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPLETION_TRIGGERS } from '../server/src/language/completion/completions.ts';
import { CompletionServer } from './completion-server.ts';
import { copiedInto, type Stroke, strokesIn } from './completion-typing.ts';
import { draftOf } from './draft.ts';
import { inProject } from './in-project.ts';
import { type Row, tableOf } from './report.ts';
import { archives, hasPublished, published } from './reuse-texts.ts';
import { spreadOf } from './spread.ts';

const SERVER = process.argv[2] ?? inProject('dist/server.cjs');
const RESULTS = inProject('bench/completion-results.md');
const DRAFT = draftOf(400 * 1024);
/** The first keystrokes of a session, which find a server that has not run yet. */
const WARM_UP = 20;

if (!existsSync(SERVER)) throw new Error('dist/server.cjs is not there: npm run build makes it');
const before = loadavg()[0] as number;
const root = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
try {
  const rows = [await measured('keystroke → completion', '15 ms', strokesIn(DRAFT))];
  if (hasPublished()) {
    const past = archives().flatMap((archive) => published(archive));
    mkdirSync(join(root, 'past'));
    for (const [at, { text }] of past.entries()) writeFileSync(join(root, 'past', `${at}.txt`), text);
    const bytes = past.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const with64 = `with ${Math.round(bytes / 1e6)} MB of past documents`;
    rows.push(await measured(`keystroke → completion, ${with64}`, '30 ms', strokesIn(DRAFT)));
    const texts = past.filter((_, at) => at % 97 === 0).map(({ text }) => text);
    rows.push(await measured(`the same, copying from them`, '30 ms', copiedInto(DRAFT, texts)));
  } else console.log('../shared/corpora is not there: past documents are skipped\n');
  const told = `${heading()}\n\n${tableOf(rows)}\n`;
  console.log(told);
  writeFileSync(RESULTS, told);
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measured(what: string, target: string, strokes: readonly Stroke[]): Promise<Row> {
  const server = await CompletionServer.start(SERVER, root);
  const hasPast = existsSync(join(root, 'past'));
  if (hasPast) await server.indexed();
  await server.open(DRAFT, hasPast);
  const times: number[] = [];
  for (const stroke of strokes) times.push(await server.type(stroke, COMPLETION_TRIGGERS));
  await server.stop();
  const who = `${server.answered} of ${strokes.length} with offers`;
  return { what, who, target: `p95 ${target}`, measured: spreadOf(times.slice(WARM_UP)) };
}

function heading(): string {
  return `# Completion

Recorded by \`node --import ./scripts/tsv.mjs bench/completion.ts\` on ${new Date().toISOString().slice(0, 10)}:
${availableParallelism()} cores, Node ${process.versions.node}, load average ${before.toFixed(1)} before the run and ${(loadavg()[0] as number).toFixed(1)} after it.

A draft of 400 KB is open in a server of its own process, over stdio, and was read against the past documents. Each
time a character is typed (\`didChange\`) and completions are asked for behind it, as an editor does; the time runs
from the one to the answer of the other, and the findings are asked for behind it. The first ${WARM_UP} of each run are left out.`;
}

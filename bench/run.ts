import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { draftOf } from './draft.ts';
import { inProject } from './in-project.ts';
import { type Keystroke, keystrokesIn } from './keystrokes.ts';
import type { ServerProgram } from './language-server.ts';
import { measureEngine } from './measure-engine.ts';
import { measureStarting, measureWorking } from './measure-server.ts';
import { autocorrect } from './peers.ts';
import { type Row, tableOf } from './report.ts';

const KB = 1024;
/** Other work on the machine lengthens every time below. */
const load = () => loadavg()[0] as number;
const loadBefore = load();
const RESULTS = inProject('bench/results.md');
const SERVER = inProject('dist/server.cjs');

if (!existsSync(SERVER)) throw new Error('dist/server.cjs is not there: npm run build makes it');
const ours: ServerProgram = { name: 'gongwen', argv: [SERVER, '--stdio'] };
const peer = autocorrect();
const programs = peer === undefined ? [ours] : [ours, peer];

const sections = [await starting(), await working('written for this benchmark', draftOf(400 * KB))];
const seeds = ['001', '003'].map((name) => inProject(`../shared/seeds/${name}.txt`));
if (seeds.every((path) => existsSync(path))) {
  sections.push(
    await working('real collections', seeds.map((path) => readFileSync(path, 'utf8')).join('\n')),
  );
} else {
  console.log('../shared/seeds is not there: the real collections are skipped\n');
}
writeFileSync(RESULTS, `${heading()}\n\n${sections.join('\n\n')}\n`);
console.log(`Written to ${RESULTS.slice(inProject('').length)}`);

async function starting(): Promise<string> {
  const draft = draftOf(10 * KB);
  const rows: Row[] = [];
  for (const program of programs) {
    const { initialize, firstDiagnostics } = await measureStarting(program, draft);
    const who = program.name;
    rows.push({ what: 'start → initialize answered', who, target: '100 ms', measured: initialize });
    rows.push({ what: 'start → first diagnostics', who, target: '300 ms', measured: firstDiagnostics });
  }
  return told(`A draft of ${size(draft)}`, rows);
}

async function working(kind: string, text: string): Promise<string> {
  const keystrokes: Keystroke[] = keystrokesIn(text);
  const rows: Row[] = [];
  for (const program of programs) {
    const { open, readOn, keystroke, diagnostics, memory } = await measureWorking(program, text, keystrokes);
    const who = program.name;
    rows.push({ what: 'open → diagnostics', who, target: '150 ms', measured: open });
    if (readOn !== undefined) rows.push({ what: 'open → all diagnostics', who, measured: readOn });
    rows.push({ what: 'keystroke → diagnostics', who, target: 'p95 15 ms', measured: keystroke });
    rows.push({
      what: 'memory after typing',
      who,
      measured: memory === undefined ? '–' : `${Math.round(memory)} MB`,
    });
    rows.push({ what: 'diagnostics', who, measured: String(diagnostics) });
  }
  const engine = measureEngine(text, keystrokes);
  const who = 'gongwen, engine only';
  rows.push({ what: 'open, first time', who, measured: `${Math.round(engine.cold)} ms` });
  rows.push({ what: 'open', who, measured: engine.open });
  rows.push({ what: 'keystroke', who, measured: engine.keystroke });
  return told(`A document of ${size(text)}, ${kind}`, rows);
}

function told(title: string, rows: readonly Row[]): string {
  const section = `## ${title}\n\n${tableOf(rows)}`;
  console.log(`${section}\n`);
  return section;
}

function heading(): string {
  const date = new Date().toISOString().slice(0, 10);
  return `# Results

Recorded by \`npm run bench\` on ${date}: ${availableParallelism()} cores, Node ${process.versions.node}, load average
${loadBefore.toFixed(1)} before the run and ${load().toFixed(1)} after it.

Each server runs in a process of its own over stdio, on the same text in the same run; starting and opening are
measured in fresh processes. AutoCorrect looks at spaces and punctuation and never at numbering: it shows what
a compiled server takes for a document of this size, not the same work. A very long document is read for its numbers first;
once all is read the editor is asked to look again, as VS Code can be: “all diagnostics”. The targets are ours.`;
}

function size(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / KB)} KB`;
}

import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { MiningAnswer } from '../server/src/phrases/miner/carry-out.ts';
import type { MiningOrder } from '../server/src/phrases/mining/order.ts';
import { inProject } from './in-project.ts';

/**
 * Mines a folder of documents with each segmenter, in a process as the language server does:
 * `node --import ./scripts/tsv.mjs bench/mining.ts FOLDER`. Prints seconds and what its process used.
 */

const MINER = inProject('dist/miner.cjs');
/** What /proc counts CPU time in, a second. */
const TICKS = 100;
const MB = 1e6;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder of documents');
if (!existsSync(MINER)) throw new Error('dist/miner.cjs is not there: npm run build makes it');

const lines = [
  '# Mining',
  '',
  `${Math.round(bytesIn(folder) / MB)} MB of text, ${process.version}, load ${loadavg()[0]?.toFixed(1)} before. Targets: 60 s, 1000 MB.`,
  '',
  '| segmenter | documents | near-copies | phrases | seconds | CPU seconds | process at most |',
  '|---|---|---|---|---|---|---|',
];
for (const segmenter of ['jieba-wasm', 'nodejieba'] as const) lines.push(await measured(segmenter));
const results = `${lines.join('\n')}\n`;
writeFileSync(inProject('bench/mining-results.md'), results);
console.log(results);

async function measured(segmenter: 'jieba-wasm' | 'nodejieba'): Promise<string> {
  const begun = performance.now();
  const { answer, use } = await mine(segmenter);
  if (answer.kind !== 'mined') {
    return `| ${segmenter} | ${answer.kind === 'failed' ? answer.reason.sentence : 'ended'} | | | | | |`;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { documents, copies, proposals } = answer.mined;
  return `| ${[segmenter, documents, copies, proposals.length, seconds, use.cpu, use.memory].join(' | ')} |`;
}

/** The last answer of a program that was given the order, and what it had used by then. */
function mine(segmenter: 'jieba-wasm' | 'nodejieba'): Promise<{ answer: MiningAnswer; use: Use }> {
  return new Promise((resolve, reject) => {
    const child = fork(MINER, [], { serialization: 'advanced', execArgv: [] });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the miner ended with ${code}`)));
    child.on('message', (message) => {
      const answer = message as MiningAnswer;
      if (answer.kind === 'progress') return;
      resolve({ answer, use: useOf(child.pid ?? 0) });
      child.kill();
    });
    const order: MiningOrder = { folders: [folder as string], segmenter };
    child.send(order);
  });
}

interface Use {
  readonly cpu: string;
  readonly memory: string;
}

/** CPU seconds and the most memory a running process has used, where /proc tells (Linux). */
function useOf(pid: number): Use {
  if (!existsSync(`/proc/${pid}/stat`)) return { cpu: '?', memory: '?' };
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: (ticks / TICKS).toFixed(1), memory: `${Math.round((Number(kilobytes) * 1024) / MB)} MB` };
}

function bytesIn(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const place = join(path, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(place) : statSync(place).size);
  }, 0);
}

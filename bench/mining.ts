import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MinedFolders } from '../server/src/phrases/mining/order.ts';
import { createMiningWorker } from '../server/src/phrases/thread/mining-worker.ts';

/**
 * Mines a folder of documents with each segmenter, in a thread as the language server does:
 * `node --import ./scripts/tsv.mjs bench/mining.ts FOLDER`. Prints seconds and what the process took up at most.
 */
const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MINER = inProject('dist/miner.cjs');
/** How often memory is looked at, ms. */
const LOOK = 50;
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
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  try {
    const mined = await mine(segmenter);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const { user, system } = process.cpuUsage(cpu);
    const { documents, copies, proposals } = mined;
    const figures = [documents, copies, proposals.length, seconds, ((user + system) / MB).toFixed(1)];
    return `| ${[segmenter, ...figures, `${Math.round(most / MB)} MB`].join(' | ')} |`;
  } catch (error) {
    return `| ${segmenter} | ${error instanceof Error ? error.message : String(error)} | | | | | |`;
  } finally {
    clearInterval(look);
  }
}

function mine(segmenter: 'jieba-wasm' | 'nodejieba'): Promise<MinedFolders> {
  const order = { folders: [folder as string], segmenter };
  return createMiningWorker(MINER).mine(order, () => undefined, new AbortController().signal);
}

function bytesIn(path: string): number {
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const place = join(path, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(place) : statSync(place).size);
  }, 0);
}

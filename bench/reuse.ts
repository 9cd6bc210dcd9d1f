/** How well and how fast passages of past documents are found again: `node bench/reuse.ts`. */
import { availableParallelism, loadavg } from 'node:os';
import { randomFrom } from '../test/random.ts';
import { draftOf } from './draft.ts';
import type { Score } from './plagdet.ts';
import type { Named } from './reuse-plant.ts';
import { qualityOf } from './reuse-quality.ts';
import { type Speed, speedOf } from './reuse-speed.ts';
import { staleScoreOf } from './reuse-stale.ts';
import { archives, hasPublished, published } from './reuse-texts.ts';
import type { Spread } from './spread.ts';

const MB = 1e6;
const PLANTED = 400;
const RATES: Readonly<Record<string, number>> = { unchanged: 0, '1 in 25': 1 / 25, '1 in 10': 1 / 10 };

console.log(
  `${availableParallelism()} cores, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
if (hasPublished()) {
  await quality();
  const all = archives().flatMap((name) => published(name));
  await speed('10 MB of published documents', upTo(all, 10 * MB));
  await speed('all published documents', all);
  await speed('200 MB made of them', multiplied(all, 200));
} else {
  console.log('../shared/corpora is not there: there is nothing to plant, and nothing to search');
}

async function quality(): Promise<void> {
  const sources = published('localregs', 300);
  const hosts = published('judicial', 40);
  console.log(
    `${PLANTED} passages of 60 to 400 characters planted; the edited ones with words swapped, sentences dropped`,
  );
  console.log('or moved, years changed besides\n');
  console.log('| replaced  | by      | recall | precision | granularity | plagdet |');
  console.log('| --------- | ------- | ------ | --------- | ----------- | ------- |');
  for (const [name, rate] of Object.entries(RATES)) {
    const { ours, jscpd } = await qualityOf(hosts, sources, rate, PLANTED);
    row(name, 'gongwen', ours);
    if (jscpd !== undefined) row(name, 'jscpd', jscpd);
  }
  console.log('');
  const { planted, found, without, wrong } = await staleScoreOf(
    archives().flatMap((name) => published(name, 250)),
  );
  console.log(
    `old years carried over: ${found} of ${planted} told of (≥ 95 %); in ${without} passages without one ${wrong}\n`,
  );
}

function row(rate: string, by: string, { recall, precision, granularity, plagdet }: Score): void {
  const cells = [recall, precision, granularity, plagdet].map((value) => value.toFixed(3));
  console.log(`| ${rate.padEnd(9)} | ${by.padEnd(7)} | ${cells.join('  | ')} |`);
}

async function speed(name: string, corpus: readonly Named[]): Promise<void> {
  const measured: Speed = await speedOf(corpus, draftText(corpus));
  console.log(`${name}: ${measured.megabytes.toFixed(0)} MB, ${corpus.length} documents, a draft of 400 KB`);
  console.log(`  build ${measured.build.toFixed(0)} MB/s (≥ 60), open ${measured.open.toFixed(0)} ms`);
  console.log(`  index ${measured.bytesPerCharacter.toFixed(2)} bytes a character (≤ 1.0), text excluded`);
  console.log(
    `  draft ${told(measured.draft)} (≤ 100 ms), one paragraph ${told(measured.paragraph)} (≤ 0.2 ms)`,
  );
  console.log(`  keystroke ${told(measured.keystroke)}, repeats in the draft ${told(measured.repeats)}`);
  console.log(`  memory ${measured.memory.toFixed(0)} MB, the documents' own text included\n`);
}

/** Half of it stands in the corpus, half does not. */
function draftText(corpus: readonly Named[]): string {
  const half = 200_000;
  let shared = '';
  for (let at = 3; Buffer.byteLength(shared) < half && at < corpus.length; at += 17) {
    shared += `${corpus[at]?.text.slice(0, 4000)}\n`;
  }
  return shared + draftOf(half);
}

function upTo(texts: readonly Named[], bytes: number): Named[] {
  let size = 0;
  return texts.filter(({ text }) => {
    size += Buffer.byteLength(text);
    return size <= bytes;
  });
}

/**
 * `documents` over and over, each time with one character in nine exchanged: an office's documents share much, but not
 * every sentence.
 */
function multiplied(documents: readonly Named[], megabytes: number): Named[] {
  const random = randomFrom(5);
  const many: Named[] = [];
  for (let bytes = 0; bytes < megabytes * MB; ) {
    const { text } = documents[many.length % documents.length] as Named;
    const own = text.replace(/[\u4e00-\u9fff]/g, (sign) =>
      random() < 1 / 9 ? String.fromCharCode(0x4e00 + Math.floor(random() * 3000)) : sign,
    );
    many.push({ name: `document-${many.length}`, text: own });
    bytes += Buffer.byteLength(own);
  }
  return many;
}

function told({ median, p95 }: Spread): string {
  return `${median.toFixed(2)} ms (p95 ${p95.toFixed(2)})`;
}

import { createSay } from '../server/src/check/say.ts';
import { Draft } from '../server/src/document/draft.ts';
import { ownFactsAt } from '../server/src/document/own-facts.ts';
import { stale } from '../server/src/rules/repetition/stale.ts';
import type { Report } from '../server/src/rules/rule.ts';
import { reusesIn } from '../test/unit/past.ts';
import { draftOf } from './draft.ts';
import type { Named } from './reuse-plant.ts';

/** How the years of past documents are found in paragraphs carried over into drafts of the year after. */
export interface StaleScore {
  /** Old years that stand in the planted paragraphs, and those of them that are told of. */
  readonly planted: number;
  readonly found: number;
  /** Those not told of, in their words. */
  readonly missed: readonly string[];
  /** Paragraphs without a year that were planted, and what was said of years in them. */
  readonly without: number;
  readonly wrong: number;
}

const SHORTEST = 60;
const LONGEST = 400;
const FILLING = 3000;
/** Words of a paragraph that are shown of a year not told of. */
const SHOWN = 12;

/** Carries paragraphs of `sources` that know their year over into drafts of the next year, and reads these. */
export async function staleScoreOf(sources: readonly Named[]): Promise<StaleScore> {
  let [planted, found, without, wrong] = [0, 0, 0, 0];
  const missed: string[] = [];
  for (const { text } of sources) {
    const source = new Draft(text);
    const year = ownFactsAt(source, 0)?.year;
    if (year === undefined) continue;
    const paragraphs = source.paragraphs.map((paragraph) => paragraph.text).filter(isPassage);
    const old = paragraphs.filter((words) => words.includes(`${year}年`)).slice(0, 3);
    const plain = paragraphs.filter((words) => !/[12][0-9]{3}|[〇○零]/.test(words)).slice(0, 3);
    for (const words of [...old, ...plain]) {
      const { draft, start } = draftWith(words, year + 1);
      const reports = await yearReports(draft, text);
      const places = placesOf(words, `${year}年`);
      planted += places.length;
      for (const at of places) {
        const isTold = reports.some(({ span }) => span.start <= start + at && start + at < span.end);
        if (isTold) found++;
        else missed.push(words.slice(Math.max(0, at - SHOWN), at + SHOWN));
      }
      if (places.length > 0) continue;
      without++;
      wrong += reports.length;
    }
  }
  return { planted, found, missed, without, wrong };
}

function isPassage(words: string): boolean {
  return words.length >= SHORTEST && words.length <= LONGEST;
}

/** A notice of `year` with `words` for one of its paragraphs. */
function draftWith(words: string, year: number): { draft: Draft; start: number } {
  const head = `砚湖县人民政府办公室关于做好${year}年有关工作的通知\n\n各镇人民政府，县直各部门：\n`;
  const lines = draftOf(FILLING).split('\n').slice(1);
  const text = `${head}${lines.join('\n')}\n${words}\n\n砚湖县人民政府办公室\n${year}年3月5日\n`;
  return { draft: new Draft(text), start: text.lastIndexOf(`\n${words}\n`) + 1 };
}

async function yearReports(draft: Draft, past: string): Promise<Report[]> {
  const reuses = await reusesIn(draft, [past]);
  const reports: Report[] = [];
  const context = {
    say: createSay(),
    minimum: 20,
    reuses,
    commons: [],
    repeated: undefined,
    genre: undefined,
    office: undefined,
    terms: [],
    phrases: [],
  };
  stale.check(draft, context, (report) => reports.push(report));
  return reports.filter(({ data }) => data?.kind === 'year');
}

function placesOf(words: string, part: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) places.push(at);
  return places;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Keep, OfferMemory } from './memory.ts';
import { type Answer, type Candidate, Offer } from './offer.ts';

const speech: Candidate = { uri: 'file:///讲话.txt', language: 'plaintext', scheme: 'file' };
const report: Candidate = { uri: 'file:///报告.md', language: 'markdown', scheme: 'file' };

/** A Memento that lives as long as the test. */
function keep(): Keep {
  const values = new Map<string, unknown>();
  return {
    get: <T>(key: string) => values.get(key) as T | undefined,
    update: async (key, value) => {
      values.set(key, value);
    },
  };
}

/** One session of the editor that answers every question with `answer` and notes which were put. */
function session(memory: OfferMemory, answer: Answer | undefined, prose = true) {
  const asked: string[] = [];
  const offer = new Offer({ memory, schemes: ['file', 'untitled'], isProse: async () => prose });
  const open = (candidate: Candidate) =>
    offer.consider(candidate, async () => {
      asked.push(candidate.uri);
      return answer;
    });
  return { asked, open };
}

test('the first Chinese prose is offered, the second of the same session is not', async () => {
  const { asked, open } = session(new OfferMemory(keep()), 'file');
  assert.equal(await open(speech), 'file');
  assert.equal(await open(report), undefined);
  assert.deepEqual(asked, [speech.uri]);
});

test('two documents that come to the front together are asked about once', async () => {
  const { asked, open } = session(new OfferMemory(keep()), 'file');
  await Promise.all([open(speech), open(report)]);
  assert.equal(asked.length, 1);
});

test('a file is not asked about again in the next session, another one is', async () => {
  const memory = new OfferMemory(keep());
  await session(memory, undefined).open(speech);
  const next = session(memory, 'folder');
  assert.equal(await next.open(speech), undefined);
  assert.equal(await next.open(report), 'folder');
  assert.deepEqual(next.asked, [report.uri]);
});

test('after a refusal nothing is asked in any session', async () => {
  const memory = new OfferMemory(keep());
  assert.equal(await session(memory, 'never').open(speech), undefined);
  const next = session(memory, 'file');
  await next.open(report);
  assert.deepEqual(next.asked, []);
});

test('text that is no Chinese prose does not use up the offer', async () => {
  const memory = new OfferMemory(keep());
  const { asked, open } = session(memory, 'file', false);
  await open(speech);
  assert.deepEqual(asked, []);
  assert.equal(memory.wasAsked(speech.uri), false);
});

test('old versions, output panels and documents already edited as 公文 are left alone', async () => {
  const { asked, open } = session(new OfferMemory(keep()), 'file');
  await open({ ...speech, scheme: 'git' });
  await open({ ...speech, language: 'gongwen' });
  assert.deepEqual(asked, []);
});

test('a new file without a name is asked about, but its name is not remembered', async () => {
  const memory = new OfferMemory(keep());
  const untitled: Candidate = { uri: 'untitled:Untitled-1', language: 'plaintext', scheme: 'untitled' };
  assert.equal(await session(memory, 'file').open(untitled), 'file');
  assert.equal(memory.wasAsked(untitled.uri), false);
});

test('the list of remembered files stays bounded', async () => {
  const memory = new OfferMemory(keep());
  for (let number = 0; number <= 500; number++) await memory.rememberEdited(`file:///${number}.txt`);
  assert.equal(memory.isEditedAsGongwen('file:///0.txt'), false);
  assert.equal(memory.isEditedAsGongwen('file:///500.txt'), true);
});

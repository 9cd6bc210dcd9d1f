import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../server/src/document/draft.ts';
import { genresView } from '../../server/src/genres/recognised.ts';
import { templatesOf } from '../../server/src/genres/templates.ts';
import { filledTemplate } from '../protocol/filled-template.ts';

/** A speech on one's own experience has a title of its own making, which tells no 文种. */
const UNTOLD = new Set(['经验材料']);
/** The name of the office or of the bulletin tells these. */
const TOLD_BY_NAMES = new Set(['命令', '简报']);

test('a draft made of a template is known for the 文种 of the template, filled in or not', () => {
  const templates = templatesOf({ office: '', today: { year: 2026, month: 11, day: 22 } });
  for (const { name, genre, body, text, questions } of templates) {
    if (genre === undefined || UNTOLD.has(genre)) continue;
    const asked = Object.fromEntries(questions.map(({ hint, example }) => [hint, [example]]));
    assert.equal(genreOf(filledTemplate(name, body, asked, 0)), genre, name);
    if (!TOLD_BY_NAMES.has(genre)) assert.equal(genreOf(text), genre, `${name}, unfilled`);
  }
});

function genreOf(text: string): string | undefined {
  return new Draft(text).view(genresView)[0]?.genre.name;
}

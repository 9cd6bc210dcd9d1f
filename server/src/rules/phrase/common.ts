import type { Common } from '../../corpus/clauses/common-reader.ts';
import type { Draft } from '../../document/draft.ts';
import { createMatcher, type Matcher } from '../../phrases/matcher.ts';
import { protectedIn } from '../../phrases/protected.ts';
import { isRequired } from '../../phrases/required.ts';
import { isHan } from '../../text/characters.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { expectedInCorpusView } from '../repetition/expected-in-corpus.ts';
import { reusedPlaces } from '../repetition/reused.ts';
import type { Report, Rule, RuleContext, Say } from '../rule.ts';

/** A clause of which less is neither a name nor otherwise to be expected says nothing that others say too. */
const LEAST_HAN = 8;

/**
 * A whole clause that a good part of the past documents has too, word for word, and that nothing asks to be so worded: the
 * corpus itself says what is stock.
 */
export const common: Rule = {
  id: 'phrase/common',
  severity: 'information',
  title: '往年材料里的老话',
  check(draft, context, report) {
    if (context.commons.length === 0) return;
    const told = reusedPlaces(draft, context.reuses, context.minimum, context.commons);
    const passages = told.flatMap(({ reuses }) => reuses.slice(0, 1).map(({ here }) => here));
    const isFree = freedomIn(draft, context);
    const first = new Map<string, Common>();
    for (const clause of context.commons) {
      const words = textAt(draft.text, clause.here);
      if (first.has(words) || isRequired(words) || !isFree(clause.here)) continue;
      first.set(words, clause);
      // A passage that is told of as a whole is not told of again piece by piece.
      if (!passages.some((passage) => contains(passage, clause.here))) report(reportOf(clause, context.say));
    }
  },
};

function reportOf({ here, documents, of, places }: Common, say: Say): Report {
  return {
    span: here,
    message: say('{0} 份往年材料里都有这句话，一字不差（共 {1} 份）', documents, of),
    related: places.map(({ document, there, lines }) => ({
      document: document.key,
      span: there,
      range: lines.rangeOf(there),
      message: say('“{0}”里的同一句话', document.name),
    })),
    data: { documents, of },
  };
}

const termsTopic = {};

/** Whether enough of a clause is neither a name, nor one of the writer's terms, nor to be expected where it stands. */
function freedomIn(draft: Draft, { terms }: RuleContext): (clause: Span) => boolean {
  const expected = draft.view(expectedInCorpusView);
  const find: Matcher = draft.recall(termsTopic, terms.join('\n'), (words) =>
    createMatcher(words.split('\n')),
  );
  return (clause) => {
    const words = textAt(draft.text, clause);
    const masked = expected.slice(clause.start, clause.end);
    for (const { start, end } of [...protectedIn(words), ...find(words)]) masked.fill(1, start, end);
    let han = 0;
    for (let at = 0; at < words.length; at++) if (masked[at] !== 1 && isHan(words.charCodeAt(at))) han++;
    return han >= LEAST_HAN;
  };
}

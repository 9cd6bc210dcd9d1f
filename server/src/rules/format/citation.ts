import { quotedView } from '../../numbering/marks.ts';
import { shifted } from '../../text/span.ts';
import type { Report, Rule, Say } from '../rule.ts';
import { type ReversedCitation, reversedCitationsView } from './citations/citation-order.ts';
import { type OtherName, otherNames } from './citations/issued-paper.ts';

/**
 * A document is cited by its title, then its number: 《…》（国发〔2019〕5号）; and a notice that issues a paper calls it by one name in
 * its title, in its text and over the paper.
 */
export const citation: Rule = {
  id: 'format/citation',
  severity: 'warning',
  title: '引用公文有误',
  check(draft, { say }, report) {
    const quoted = draft.view(quotedView);
    for (const { paragraph, found } of draft.found(reversedCitationsView)) {
      if (quoted.has(paragraph.index)) continue;
      for (const one of found) report(reversedReport(one, paragraph.span.start, say));
    }
    for (const one of otherNames(draft)) report(otherNameReport(one, say));
  },
};

function reversedReport({ span, right }: ReversedCitation, by: number, say: Say): Report {
  const place = shifted(span, by);
  const message = say('引用公文先写标题，后写发文字号，字号放在括号里');
  const data = { kind: 'order' };
  if (right === undefined) return { span: place, message, data };
  return {
    span: place,
    message,
    fixes: [{ title: say('标题移到发文字号前面'), edits: [{ span: place, text: right }], safe: false }],
    data,
  };
}

function otherNameReport({ span, name, other, otherSpan, between }: OtherName, say: Say): Report {
  return {
    span,
    message:
      between === 'title-body'
        ? say('标题里印发的是“{0}”，正文写的是“{1}”，两处要一致', other, name)
        : say('正文印发的是“{0}”，后面所附的是“{1}”，两处要一致', name, other),
    related: [{ span: otherSpan, message: say('另一处写的是“{0}”', other) }],
    data: { kind: between },
  };
}

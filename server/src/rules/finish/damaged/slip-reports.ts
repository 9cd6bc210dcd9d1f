import type { Draft } from '../../../document/draft.ts';
import { shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';
import { readingsView } from './annotations.ts';
import { resolved, slipsView } from './slips.ts';

/** One report for each place where bytes slipped, with what most likely stood there: to be looked at, never applied unasked. */
export function slipReports(draft: Draft, say: Say): Report[] {
  const found = draft.found(slipsView);
  if (found.length === 0) return [];
  const readings = draft.view(readingsView);
  return found.flatMap(({ paragraph, found: slips }) =>
    slips.map((slip) => {
      const { start, end, guess } = resolved(slip, paragraph.text, readings);
      const span = shifted({ start, end }, paragraph.span.start);
      if (guess === undefined) {
        return { span, message: say('字节错位造成的乱码“{0}”，请对照原文', textAt(draft.text, span)) };
      }
      return {
        span,
        message: say('字节错位造成的乱码，原文可能是“{0}”，请对照原文', guess),
        fixes: [{ title: say('按推测还原为“{0}”', guess), edits: [{ span, text: guess }], safe: false }],
        data: { guess },
      };
    }),
  );
}

import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { type Mojibake, mojibakeIn } from '../../../text/encoding/mojibake.ts';
import { shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

const misreadView: ParagraphView<readonly Mojibake[]> = { name: 'misread', compute: mojibakeIn };

/** One report for each stretch that was read in a wrong encoding: 锟斤拷, â€œ, 锛. */
export function misreadReports(draft: Draft, say: Say): Report[] {
  return draft.found(misreadView).flatMap(({ paragraph, found }) =>
    found.map((place) => {
      const span = shifted(place, paragraph.span.start);
      const { decoded } = place;
      if (decoded === undefined) {
        return {
          span,
          message: say('乱码“{0}”，原来的字已经丢失，请对照原文补上', textAt(draft.text, span)),
        };
      }
      return {
        span,
        message: say('编码读错造成的乱码，原文可能是“{0}”', decoded),
        fixes: [{ title: say('按推测还原为“{0}”', decoded), edits: [{ span, text: decoded }], safe: false }],
        data: { guess: decoded },
      };
    }),
  );
}

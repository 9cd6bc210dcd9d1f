import type { Draft, View } from '../../../document/draft.ts';
import { isTraditional } from '../../../phrases/simplified.ts';
import { isHan } from '../../../text/characters.ts';

/** Characters read to decide; a text's beginning tells. */
const SAMPLE = 4_000;
/** In traditional text every third character differs from its simplified form. */
const LEAST_SHARE = 0.1;

/** Whether a draft is written in traditional characters. */
export const isTraditionalView: View<boolean> = {
  name: 'traditional',
  compute(draft: Draft) {
    let han = 0;
    let traditional = 0;
    for (let at = 0; at < draft.text.length && han < SAMPLE; at++) {
      const unit = draft.text.charCodeAt(at);
      if (!isHan(unit)) continue;
      han++;
      if (isTraditional(unit)) traditional++;
    }
    return traditional > han * LEAST_SHARE;
  },
};

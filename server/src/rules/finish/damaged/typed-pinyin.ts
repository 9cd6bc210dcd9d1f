import type { Draft, ParagraphView } from '../../../document/draft.ts';
import { TONED } from '../../../text/characters.ts';
import { answersTo } from '../../../text/pinyin.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { Report, Say } from '../../rule.ts';

/** One syllable with its tone between two characters: 进一步jiā强. */
const SYLLABLE = new RegExp(
  `(?<=[\\u3400-\\u9fff])[a-zü]{0,4}${TONED.source}[a-zü]{0,3}(?=[\\u3400-\\u9fff，。；、])`,
  'g',
);
/** Where the sound of a word is spoken of, its letters are meant. */
const SPOKEN = /拼音|读音|音标|声调|读作|读成|念作|普通话/;

const typedPinyinView: ParagraphView<readonly Span[]> = {
  name: 'typed pinyin',
  compute: (text) =>
    !TONED.test(text) || SPOKEN.test(text)
      ? []
      : [...text.matchAll(SYLLABLE)]
          .filter(({ index, 0: syllable }) => !answersTo(text[index - 1] as string, plain(syllable)))
          .map(({ index, 0: syllable }) => ({ start: index, end: index + syllable.length })),
};

/** 亳bó: the reading of the character before it; without its tone. */
function plain(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .replace(/u\u0308/g, 'v');
}

/** One report for each character that stands there as its pinyin: which character it is only the writer knows. */
export function typedPinyinReports(draft: Draft, say: Say): Report[] {
  return draft.found(typedPinyinView).flatMap(({ paragraph, found }) =>
    found.map((place) => {
      const span = shifted(place, paragraph.span.start);
      return { span, message: say('这里的字成了拼音“{0}”，请改回汉字', textAt(draft.text, span)) };
    }),
  );
}

/**
 * Names that documents repeat because they must, in full and word for word: doctrines, slogans of campaigns, bodies,
 * meetings. A pattern is tried only where all of its `needs` stand in the text; every repetition in it is bounded.
 */
const NAMES: readonly { readonly needs: readonly string[]; readonly pattern: RegExp }[] = [
  { needs: ['同志为核心'], pattern: /以.{2,6}同志为核心的党中央/g },
  {
    needs: ['中国特色社会主义'],
    pattern: /(?:高举)?(?:新时代)?中国特色社会主义(?:伟大旗帜|思想|道路|制度|理论体系|伟大事业)?/g,
  },
  {
    needs: ['习近平'],
    pattern:
      /(?:深入)?(?:学习)?(?:贯彻)?(?:落实)?习近平.{0,12}(?:思想|重要讲话精神|重要指示精神|重要论述|批示精神)/g,
  },
  { needs: ['主义'], pattern: /马克思(?:列宁)?主义/g },
  { needs: [], pattern: /毛泽东思想|邓小平理论|[“"']?三个代表[”"']?重要思想|科学发展观/g },
  {
    needs: ['社会主义'],
    pattern: /(?:构建)?社会主义(?:和谐社会|市场经济(?:体制)?|新农村|核心价值观|现代化强国)/g,
  },
  { needs: ['小康社会'], pattern: /全面(?:建设|建成)小康社会/g },
  {
    needs: ['建设、'],
    pattern: /经济建设、政治建设、文化建设、社会建设、?生态文明建设/g,
  },
  { needs: ['物质文明、'], pattern: /物质文明、政治文明、精神文明/g },
  {
    needs: ['党的'],
    pattern: /党的[一二三四五六七八九十0-9xX×]{1,4}[大届].{0,10}(?:全会|会议|大会)?(?:精神)?/g,
  },
  { needs: ['中共'], pattern: /中共中央、?国务院|中共.{2,12}(?:委员会|委)/g },
  {
    needs: ['委、', '政府'],
    pattern: /.{2,8}(?:省|市|县|区|自治区)委、(?:省|市|县|区|自治区)?(?:人民)?政府/g,
  },
  { needs: ['直辖市'], pattern: /省、自治区、直辖市(?:人民政府)?/g },
  { needs: ['人民政府'], pattern: /县级以上(?:地方)?(?:各级)?人民政府/g },
  {
    needs: ['中华人民共和国'],
    pattern: /(?:中华人民共和国)[^，。；：、]{2,20}(?:法|条例|办法|规定|部|局|委员会)/g,
  },
];
/** What was said at a meeting is named by the whole clause: 深入贯彻落实…在…考察时的重要讲话精神. */
const SPIRIT = /(?:讲话|指示|批示|会议|全会|大会|文件)精神/g;
const SPIRIT_LENGTH = 40;
const CLAUSE_MARKS = '，。；：！？,;:!?\n';
/** Four names and more in a row: 财政、发展改革、教育、卫生健康. */
const ROW_LENGTH = 4;
const NAME_LENGTH = 14;
const ROW_MARKS = `${CLAUSE_MARKS} \t　`;

/** Where `text` holds such names: pairs of where one begins and ends, in no order, perhaps overlapping. */
export function namesIn(text: string): (readonly [number, number])[] {
  const names: (readonly [number, number])[] = [...rowsIn(text)];
  for (const { needs, pattern } of NAMES) {
    if (!needs.every((word) => text.includes(word))) continue;
    for (const { index, 0: words } of text.matchAll(pattern)) names.push([index, index + words.length]);
  }
  if (!text.includes('精神')) return names;
  for (const { index, 0: words } of text.matchAll(SPIRIT)) {
    let from = index;
    while (from > 0 && index - from < SPIRIT_LENGTH && !CLAUSE_MARKS.includes(text[from - 1] as string))
      from--;
    if (index - from >= 2) names.push([from, index + words.length]);
  }
  return names;
}

/** Rows of short names with 、 between them; of what stands before the first and behind the last mark as much as a name has. */
function rowsIn(text: string): (readonly [number, number])[] {
  const rows: (readonly [number, number])[] = [];
  let from = 0;
  let last = 0;
  let names = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? '\n';
    const isBetween = mark === '、';
    if (!isBetween && !ROW_MARKS.includes(mark)) continue;
    const isShort = at - last <= NAME_LENGTH;
    if (isBetween && at > last && (names === 0 || isShort)) {
      if (names === 0) from = Math.max(from, at - NAME_LENGTH);
      names++;
      last = at + 1;
      continue;
    }
    const end = Math.min(at, last + NAME_LENGTH);
    if (names + (end > last ? 1 : 0) >= ROW_LENGTH) rows.push([from, end]);
    // A long name ends one row and may begin the next.
    const isNext = isBetween && at > last;
    from = isNext ? at - NAME_LENGTH : at + 1;
    names = isNext ? 1 : 0;
    last = at + 1;
  }
  return rows;
}

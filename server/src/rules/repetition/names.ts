/**
 * Names that documents repeat because they must, in full and word for word: doctrines, slogans of campaigns, bodies,
 * meetings and what they have said. Every repetition in the patterns is bounded.
 */
const NAMES: readonly RegExp[] = [
  /以.{2,6}同志为核心的党中央/g,
  /(?:高举)?(?:新时代)?中国特色社会主义(?:伟大旗帜|思想|道路|制度|理论体系|伟大事业)?/g,
  /(?:深入)?(?:学习)?(?:贯彻)?(?:落实)?习近平.{0,12}(?:思想|重要讲话精神|重要指示精神|重要论述|批示精神)/g,
  /马克思(?:列宁)?主义|毛泽东思想|邓小平理论|[“"']?三个代表[”"']?重要思想|科学发展观/g,
  /(?:构建)?社会主义(?:和谐社会|市场经济(?:体制)?|新农村|核心价值观|现代化强国)|全面(?:建设|建成)小康社会/g,
  /物质文明、政治文明、精神文明|经济建设、政治建设、文化建设、社会建设、?生态文明建设/g,
  /党的[一二三四五六七八九十0-9xX×]{1,4}[大届].{0,10}(?:全会|会议|大会)?(?:精神)?/g,
  /中共中央、?国务院|中共.{2,12}(?:委员会|委)|.{2,8}(?:省|市|县|区|自治区)委、(?:省|市|县|区|自治区)?(?:人民)?政府/g,
  /省、自治区、直辖市(?:人民政府)?|县级以上(?:地方)?(?:各级)?人民政府/g,
  /(?:中华人民共和国)[^，。；：、]{2,20}(?:法|条例|办法|规定|部|局|委员会)/g,
  // Four names and more in a row: 财政、发展改革、教育、卫生健康.
  /(?:[^，。；：、！？,;:!?\s]{1,14}、){3,40}[^，。；：、！？,;:!?\s]{1,14}/g,
  // What was said at a meeting is named by the whole clause: 深入贯彻落实…在…考察时的重要讲话精神.
  /[^，。；：！？,;:!?\n]{2,40}(?:讲话|指示|批示|会议|全会|大会|文件)精神/g,
];

/** Where `text` holds such names: pairs of where one begins and ends, in no order, perhaps overlapping. */
export function namesIn(text: string): (readonly [number, number])[] {
  return NAMES.flatMap((name) =>
    [...text.matchAll(name)].map(({ index, 0: words }) => [index, index + words.length] as const),
  );
}

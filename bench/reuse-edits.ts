/** How a writer works an earlier passage over. Every edit takes a text and gives another; `random` decides where. */

const SENTENCE = /[^。！？；]{1,400}[。！？；]?/g;
const HAN = /\p{Script=Han}/u;
const YEAR = /(?:19|20)\d\d(?=年)/g;

/** `text` with about `rate` of its Chinese characters replaced by others of `stock`. */
export function withReplacements(text: string, rate: number, stock: string, random: () => number): string {
  return [...text].map((sign) => (HAN.test(sign) && random() < rate ? pick(stock, random) : sign)).join('');
}

/** Two neighbouring words of two characters change places, once in a hundred characters. */
export function withSwaps(text: string, random: () => number): string {
  let edited = text;
  for (let count = Math.ceil(text.length / 100); count > 0; count--) {
    const at = Math.floor(random() * Math.max(1, text.length - 4));
    edited =
      edited.slice(0, at) + edited.slice(at + 2, at + 4) + edited.slice(at, at + 2) + edited.slice(at + 4);
  }
  return edited;
}

/** One sentence in the middle is left out, where there are at least four. */
export function withDrop(text: string, random: () => number): string {
  const sentences = text.match(SENTENCE) ?? [];
  if (sentences.length < 4) return text;
  const at = 1 + Math.floor(random() * (sentences.length - 2));
  return sentences.filter((_, index) => index !== at).join('');
}

/** Two neighbouring sentences change places, where there are at least two. */
export function withOrder(text: string, random: () => number): string {
  const sentences = text.match(SENTENCE) ?? [];
  if (sentences.length < 2) return text;
  const at = Math.floor(random() * (sentences.length - 1));
  const [first = '', second = ''] = sentences.slice(at, at + 2);
  return [...sentences.slice(0, at), second, first, ...sentences.slice(at + 2)].join('');
}

/** Every year becomes the next. */
export function withYears(text: string): string {
  return text.replace(YEAR, (year) => String(Number(year) + 1));
}

function pick(stock: string, random: () => number): string {
  return stock[Math.floor(random() * stock.length)] as string;
}

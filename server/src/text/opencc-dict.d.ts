declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, `|` between them; the first simplified form is the usual one. */
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: the package exports its dictionary so
  export default pairs;
}

declare module 'opencc-js/dict/TSPhrases' {
  /** `traditional simplified` pairs of words, `|` between them. */
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: the package exports its dictionary so
  export default pairs;
}

declare module '*.tsv' {
  /** The file's text; `rowsOf` reads it. */
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what a bundler makes of a text file
  export default text;
}

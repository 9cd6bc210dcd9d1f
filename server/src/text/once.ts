/** What `make` gives, made at the first call and kept: a word list is read when it is first needed, not at start. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

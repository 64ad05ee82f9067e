/** Lower case, without accents: how words are compared here and by the server. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** Whether each word of `words` begins a word of `text`. */
export function matches(text: string, words: string): boolean {
  const inText = fold(text).split(/[^\p{L}\p{N}]+/u)
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== "")
  return wanted.length > 0 && wanted.every((word) => inText.some((each) => each.startsWith(word)))
}

/** So many words in a row are somebody's own; a shorter comment is when all of it is there. */
const RUN = 6
const LEAST = 5

const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu
const PHONE = /(?:\+|\b)\d(?:[\s./-]?\d){8,}\b/u

/** The words of a text, however they are written and marked. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** `words` in a row, as a text to look for and to look in. */
const inARow = (words: readonly string[]) => ` ${words.join(" ")} `

/**
 * The words of a visitor that are in `text` as they had written them, as far as they tell whose they are; `null`: none. A
 * comment of fewer than five words is what anybody could say.
 *
 * @example quoteIn("Ci avete scritto: le lampade sono appese troppo in alto!", "Le lampade sono appese troppo in alto")
 * // "le lampade sono appese troppo in"
 */
export function quoteIn(text: string, comment: string): string | null {
  const theirs = wordsOf(comment)
  const length = Math.min(RUN, theirs.length)
  if (length < LEAST) return null
  const ours = inARow(wordsOf(text))
  for (let from = 0; from + length <= theirs.length; from += 1) {
    const run = inARow(theirs.slice(from, from + length))
    if (ours.includes(run)) return run.trim()
  }
  return null
}

/** An address or a number by which somebody could be reached; `null`: there is none in it. */
export function contactIn(text: string): string | null {
  return (EMAIL.exec(text) ?? PHONE.exec(text))?.[0] ?? null
}

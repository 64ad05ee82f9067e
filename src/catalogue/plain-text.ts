/** Control characters but tab and line feed, overrides of writing direction, lone surrogates, and U+FEFF. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

function withoutUnsafe(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(UNSAFE, "")
    .normalize("NFC")
}

/** One line: spaces collapsed, invisible and direction-changing characters taken out. */
export function tidyLine(text: string): string {
  return withoutUnsafe(text).replace(/\s+/gu, " ").trim()
}

/** Several lines: as `tidyLine` for each, with at most one blank line between two. */
export function tidyBlock(text: string): string {
  return withoutUnsafe(text)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** At most `length` UTF-16 units, never half a character. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/\p{Surrogate}/gu, "")
        .trimEnd()
}

/** Cuts a value that goes into a report: a hostile cell must not flood it. */
export function shorten(text: string, length = 80): string {
  const line = tidyLine(text)
  return line.length > length ? `${cut(line, length - 1)}…` : line
}

import type { ReactNode } from "react"

/** Characters that turn the direction of the text around them, and control characters. */
const UNRULY = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A name that is safe to set into a sentence: one line, no direction tricks, at most `most` characters. */
export function tameName(name: string, most = 48): string {
  const plain = name.replace(UNRULY, " ").replace(/\s+/g, " ").trim()
  const letters = [...plain]
  return letters.length <= most
    ? plain
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
}

/** `{product}` in a prompt's text replaced: the name keeps its own direction and can't break the sentence around it. */
export function fillNodes(template: string, product: string): ReactNode {
  const [before, ...after] = template.split("{product}")
  if (after.length === 0) return before
  return (
    <>
      {before}
      <bdi>{product}</bdi>
      {after.join("{product}")}
    </>
  )
}

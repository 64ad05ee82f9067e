/** C0, DEL and C1. NUL is among them, which PostgreSQL refuses. */
const CONTROL = /\p{Cc}/gu
const WHITE_SPACE_CONTROL = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Embeddings, overrides and isolates: they can make a text read otherwise than it is written. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/gu

export interface TamedText {
  readonly text: string
  /** Whether anything was taken out or cut off. White space made plain doesn't count. */
  readonly tamed: boolean
}

/** Cuts after `max` code points, so that no surrogate pair is halved. */
function truncate(text: string, max: number): string {
  if (text.length <= max) return text
  const points = Array.from(text)
  return points.length <= max ? text : points.slice(0, max).join("")
}

/**
 * Makes free text safe to keep and to show on one line: controls and bidi overrides are removed, line breaks and
 * tabs become a space, lone surrogates become U+FFFD, and what exceeds `max` code points is cut off. HTML and
 * formulas are left as they were written: whoever shows or exports the text escapes it for where it goes.
 */
export function tameText(raw: string, max: number): TamedText {
  const plain = raw.replace(WHITE_SPACE_CONTROL, " ")
  const clean = plain.toWellFormed().replace(CONTROL, "").replace(BIDI_CONTROL, "")
  const text = truncate(clean, max)
  return { text: text.trim(), tamed: clean !== plain || text !== clean }
}

/** Whether a name can be kept as it is: nothing in it that `tameText` would take out. */
export function isPlainText(text: string): boolean {
  return (
    text.isWellFormed() &&
    text.search(CONTROL) < 0 &&
    text.search(BIDI_CONTROL) < 0 &&
    text.search(WHITE_SPACE_CONTROL) < 0
  )
}

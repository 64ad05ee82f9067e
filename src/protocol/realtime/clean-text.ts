import { tameText } from "../../domain/tame-text.ts"

/** Code points that are shown of a name, and of one line of chat. */
export const MAX_NAME = 24
export const MAX_CHAT = 280
/** Marks over or under one letter; written languages get by with fewer. */
const MOST_MARKS = 3

/** What has no width or no look. What may hold an emoji or a word together is left to the rules below. */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]/gu
/** A joiner joins emoji, and letters of scripts in which they touch; elsewhere it is only unseen. */
const APART = String.raw`(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})`
const JOINED = String.raw`(?!${APART})\p{L}|\p{Extended_Pictographic}`
const LOOSE_JOINER = new RegExp(
  String.raw`(?<!${JOINED}|\p{M}|\p{Emoji_Modifier})[\u200c\u200d]|[\u200c\u200d](?!${JOINED})`,
  "gu",
)
/** A selector says how the emoji before it looks, and tags which region's flag it is. */
const LOOSE_SELECTOR = /(?<!\p{Emoji})[\ufe0e\ufe0f]/gu
const LOOSE_TAG = /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0020}-\u{e007f}]/gu
const PILED_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, "gu")

function cleanOnce(raw: string, max: number): string {
  const seen = [UNSEEN, LOOSE_TAG, LOOSE_SELECTOR, LOOSE_JOINER].reduce(
    (text, what) => text.replace(what, ""),
    raw.normalize("NFC"),
  )
  const calm = seen.replace(PILED_MARKS, "$1").replace(/\s+/gu, " ")
  return tameText(calm, max).text
}

/**
 * What a stranger wrote, as others may see it: one line of at most `max` code points, in which nothing is invisible,
 * runs backwards or is piled up. Empty when nothing is left. Cleaning it again changes nothing.
 */
export function cleanText(raw: string, max: number): string {
  // What stood apart may touch after something between was taken out: until nothing changes any more.
  let text = raw.slice(0, max * 16)
  for (let round = 0; round < 8; round++) {
    const next = cleanOnce(text, max)
    if (next === text) return text
    text = next
  }
  return text
}

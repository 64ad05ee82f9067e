import { createHash } from "node:crypto"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { type DrawnComment, MOST_COMMENTS } from "../../protocol/digest.ts"
import { contactIn } from "../boards/quotes.ts"

/** A comment of the week, with what is known of its author. */
export interface WeekComment {
  readonly id: string
  readonly words: string
  readonly language: string
  readonly zone: string
  /** What the author is called, where they left that with a message or a booking. */
  readonly names: readonly string[]
}

const LEAST_WORDS = 3
const MOST_SIGNS = 280
/** Numbers of orders, cards and houses. */
const NUMBER = /\d{3,}/u
/** Who says their name says who they are. */
const SELF =
  /\b(?:mi chiamo|il mio nome|sono (?:il |la )?signor|my name|i['’]?m (?:mr|mrs|ms)|regards|saluti|firmato|signed)\b/iu

const wordsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

/** Whether nothing in a comment tells whose it is, as far as a rule can see that. */
export function mayBeShown(
  { words, names }: Pick<WeekComment, "words" | "names">,
  staff: readonly string[],
): boolean {
  const said = wordsOf(words)
  if (said.length < LEAST_WORDS || [...words].length > MOST_SIGNS) return false
  if (contactIn(words) !== null || NUMBER.test(words) || SELF.test(words)) return false
  const people = new Set([...names, ...staff].flatMap(wordsOf).filter((word) => word.length > 2))
  return !said.some((word) => people.has(word))
}

const lotOf = (id: string) => createHash("sha256").update(id).digest("hex")

/** One comment or two of those that may be shown, drawn by lot: not chosen because they please. None of fewer than five. */
export function drawComments(
  comments: readonly WeekComment[],
  staff: readonly string[],
): readonly DrawnComment[] {
  const fit = comments.filter((comment) => mayBeShown(comment, staff))
  if (fit.length < HIDDEN_UNDER) return []
  const isCommon = (zone: string) => fit.filter((each) => each.zone === zone).length >= HIDDEN_UNDER
  return fit
    .toSorted((a, b) => (lotOf(a.id) < lotOf(b.id) ? -1 : 1))
    .slice(0, MOST_COMMENTS)
    .map(({ id, zone }) => ({ id, zone: isCommon(zone) ? zone : null }))
}

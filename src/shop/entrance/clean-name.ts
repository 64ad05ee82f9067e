import { tameText } from "../../domain/tame-text.ts"

/** Characters of a visitor's name, at most. */
export const MAX_NAME = 24
/** Marks of direction and characters without a width: a name tag made of them looks empty or reads backwards. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u2060\ufeff]/gu

/** A name as it may be shown over a head: one line of at most 24 characters, with nothing unseen in it. */
export function cleanName(raw: string): string {
  // What stood apart by something unseen may touch once that is out: white space is made one last.
  const plain = tameText(raw.replace(UNSEEN, ""), raw.length).text.replace(/\s+/gu, " ")
  return tameText(plain, MAX_NAME).text
}

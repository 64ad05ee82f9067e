import { LANGUAGES } from "../../../domain/language.ts"
import type { Entry } from "../../boards/entry.ts"
import { gapsIn } from "../../boards/gaps.ts"
import { contactIn, quoteIn } from "../../boards/quotes.ts"
import type { LinkedSource } from "../../storage/board-store.ts"
import { HttpError } from "../http-error.ts"

/** Names that are left with messages are words of their own. */
const LEAST_NAME = 3

function nameIn(text: string, name: string): boolean {
  const words = (of: string) =>
    of
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const said = new Set(words(text))
  return words(name).some((word) => word.length >= LEAST_NAME && said.has(word))
}

/**
 * Refuses what must not hang in the store: an entry that isn't whole, a visitor's own words, and by what somebody could be
 * recognised or reached. Drafts and what was retired may say what they like.
 *
 * @throws HttpError 409 whose details say what is in the way.
 */
export function checkPublished(entry: Entry, links: readonly LinkedSource[], today: string): void {
  if (entry.state !== "published") return
  const gaps = gapsIn(entry, today)
  if (gaps.length > 0)
    throw new HttpError(409, "incomplete", `the entry lacks ${gaps.join(", ")}`, { details: { gaps } })
  for (const language of LANGUAGES) {
    const text = `${entry.said[language]} ${entry.did[language]}`
    const contact = contactIn(text)
    if (contact !== null)
      throw new HttpError(409, "names-somebody", "an address or a number can't hang in the store", {
        details: { words: contact },
      })
    for (const { words, name } of links) {
      const quote = words === null ? null : quoteIn(text, words)
      if (quote !== null)
        throw new HttpError(409, "quotes", "these are a visitor's own words: say it in yours", {
          details: { words: quote },
        })
      if (name !== null && nameIn(text, name))
        throw new HttpError(409, "names-somebody", "a visitor's name can't hang in the store", {
          details: { words: name },
        })
    }
  }
}

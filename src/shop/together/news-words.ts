import type { I18n } from "@lingui/core"
import type { ChatLine, Person } from "../../client/presence/index.ts"
import type { Comings } from "./comings.ts"
import "./messages.ts"
import { nameOf } from "./name-of.ts"

/** People who are named, and lines that are read out; of more it is said how many. */
const MOST_NAMED = 3
const MOST_READ = 2

function people(i18n: I18n, what: "came" | "went", who: readonly Person[]): string[] {
  if (who.length === 0) return []
  if (who.length > MOST_NAMED) return [i18n._(`together.${what}.many`, { n: who.length })]
  const names = new Intl.ListFormat(i18n.locale, { type: "conjunction" }).format(
    who.map((person) => nameOf(i18n, person)),
  )
  return [i18n._(`together.${what}`, { n: who.length, names })]
}

/** What happened since it was last said, in a sentence or two; empty when nothing did. */
export function newsWords(i18n: I18n, comings: Comings, lines: readonly ChatLine[]): string {
  const read =
    lines.length > MOST_READ
      ? [i18n._("together.lines.many", { n: lines.length })]
      : lines.map((line) => i18n._("together.line", { name: nameOf(i18n, line), text: line.text }))
  return [...people(i18n, "came", comings.came), ...people(i18n, "went", comings.went), ...read].join(". ")
}

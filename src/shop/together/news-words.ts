import type { I18n } from "@lingui/core"
import type { ChatLine, Person } from "../../client/presence/index.ts"
import { localeOf } from "../../domain/language.ts"
import { type Comings, NO_COMINGS } from "./comings.ts"
import "./messages.ts"
import { nameOf } from "./name-of.ts"

/** People who are named, and lines that are read out; of more it is said how many. */
const MOST_NAMED = 3
const MOST_READ = 2

function people(i18n: I18n, what: "came" | "went", who: readonly Person[]): string[] {
  if (who.length === 0) return []
  if (who.length > MOST_NAMED) return [i18n._(`together.${what}.many`, { n: who.length })]
  const names = new Intl.ListFormat(localeOf(i18n.locale), { type: "conjunction" }).format(
    who.map((person) => nameOf(i18n, person)),
  )
  return [i18n._(`together.${what}`, { n: who.length, names })]
}

export interface News {
  readonly comings: Comings
  readonly lines: readonly ChatLine[]
  /** Reactions, and what is pointed at, in words. */
  readonly reactions: readonly string[]
}

export const NO_NEWS: News = { comings: NO_COMINGS, lines: [], reactions: [] }

/** What happened since it was last said, in a few sentences; empty when nothing did. */
export function newsWords(i18n: I18n, { comings, lines, reactions }: News): string {
  const read =
    lines.length > MOST_READ
      ? [i18n._("together.lines.many", { n: lines.length })]
      : lines.map((line) => i18n._("together.line", { name: nameOf(i18n, line), text: line.text }))
  return [
    ...people(i18n, "came", comings.came),
    ...people(i18n, "went", comings.went),
    ...read,
    ...reactions.slice(-MOST_READ),
  ].join(". ")
}

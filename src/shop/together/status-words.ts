import type { I18n } from "@lingui/core"
import type { PresenceStatus } from "../../client/presence/index.ts"
import "./messages.ts"

/** How being with others goes, in a word or two; `others`: how many there are. */
export function statusWords(i18n: I18n, kind: PresenceStatus["kind"], others: number, short = false): string {
  switch (kind) {
    case "off":
      return i18n._("together.alone")
    case "joining":
    case "resuming":
    case "refused":
      return i18n._(`together.${kind}`)
    case "together":
      return i18n._(short ? "together.with.short" : "together.with", { n: others })
    default:
      return kind satisfies never
  }
}

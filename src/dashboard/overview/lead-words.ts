import type { I18n } from "@lingui/core"
import { localeOf } from "../../domain/language.ts"
import { createWords } from "../format/words.ts"
import type { Against } from "../period/period.ts"
import type { Lead, Low, Origin } from "../reading/lead.ts"
import "./messages.ts"

/** A first sentence, and a second that says where to look. */
export interface LeadWords {
  readonly first: string
  readonly second: string | null
}

export function leadWords(
  lead: Lead,
  { days, against = "before" }: { readonly days: number; readonly against?: Against },
  i18n: I18n,
): LeadWords {
  const words = createWords(i18n)
  const low = (found: Low | null) => {
    if (found === null || found.figure.value === null) return null
    const { metric, label, figure } = found
    const value = words.value(metric, figure.value ?? 0)
    return i18n._("overview.low", { label, value, interval: words.interval(metric, figure) })
  }
  const origin = ({ metric, direction, label, from, to, alone }: Origin) => {
    const values = { label, from: words.value(metric, from), to: words.value(metric, to) }
    const where = i18n._(`overview.origin.${direction}`, values)
    return i18n._(alone ? "overview.origin.alone" : "overview.origin.end", { where })
  }
  switch (lead.kind) {
    case "no-answers":
      return { first: i18n._("overview.lead.no-answers"), second: null }
    case "no-comparison":
      return { first: i18n._("overview.lead.no-comparison"), second: low(lead.low) }
    case "few": {
      const { metric, n, weeks } = lead
      return { first: i18n._("overview.lead.few", { metric: words.metric(metric), n, weeks }), second: null }
    }
    case "unchanged":
      return {
        first: i18n._(against === "year" ? "overview.lead.unchanged.year" : "overview.lead.unchanged", {
          days,
        }),
        second: low(lead.low),
      }
    case "perhaps":
      return { first: i18n._("overview.lead.perhaps", { of: lead.of }), second: low(lead.low) }
    case "changed": {
      const said = lead.changes.map(({ metric, direction, by }) =>
        i18n._(`overview.what.${metric}.${direction}`, { by: words.amount(metric, by) }),
      )
      const what = new Intl.ListFormat(localeOf(words.language), { type: "conjunction" }).format(said)
      const first = i18n._("overview.lead.changed", { count: said.length, what })
      return { first, second: lead.origin ? origin(lead.origin) : low(lead.low) }
    }
  }
}

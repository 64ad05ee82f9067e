import { I18nProvider } from "@lingui/react"
import { createElement, type ReactElement, type ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { createApi } from "../../src/client/api.ts"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import { createWords } from "../../src/dashboard/format/words.ts"
import { loadOverview, type Overview } from "../../src/dashboard/overview/load-overview.ts"
import { NumberCard } from "../../src/dashboard/overview/number-card.tsx"
import { OverviewTables } from "../../src/dashboard/overview/overview-tables.tsx"
import { addDays, daysBetween } from "../../src/dashboard/period/day.ts"
import type { Reading } from "../../src/dashboard/reading/reading.ts"
import type { WireMetric } from "../../src/protocol/metrics.ts"
import { SHOWROOM } from "../helpers/dashboard/showroom.ts"
import type { FiguresApp } from "../helpers/events/figures-app.ts"
import type { Period } from "./recompute.ts"

function textIn(markup: string): string {
  const named: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&#x27;": "'",
    "&quot;": '"',
  }
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/&[#a-z0-9]+;/g, (entity) => named[entity] ?? entity)
    .replace(/\s+/g, " ")
}

function InPage({ children }: { children?: ReactNode }) {
  return I18nProvider({ i18n, children })
}

function inPage(element: ReactElement): string {
  return textIn(renderToStaticMarkup(createElement(InPage, null, element)))
}

/** What a marketer reads: the overview, by the dashboard's own code, over the server's own routes. */
export async function readOverview(app: FiguresApp, days: Period, filters: Reading["filters"]) {
  activateLanguage("en")
  const count = daysBetween(days.from, days.to)
  const period = {
    ...days,
    days: count,
    previous: { from: addDays(days.from, -count), to: addDays(days.from, -1) },
  }
  const reading: Reading = { showroom: SHOWROOM, period, grain: "week", filters, language: "en" }
  const api = createApi({ fetch: (path, init) => app.get(String(path), init) })
  const overview = await loadOverview(api, reading, new AbortController().signal)
  const tables = inPage(createElement(OverviewTables, { overview }))
  const words = createWords(i18n)
  return {
    overview,
    words,
    card: (number: Overview["numbers"][number]) =>
      inPage(createElement(NumberCard, { number, range: overview.range, current: days, waiting: false })),
    /** The row of the first table that is a metric's. */
    row: (metric: WireMetric) => tables.slice(tables.indexOf(` ${words.metric(metric)} `)),
  }
}

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import { parseMetricsReply } from "../../src/dashboard/api/parse-metrics-reply.ts"
import { leadWords } from "../../src/dashboard/overview/lead-words.ts"
import { compare, verdictOf } from "../../src/dashboard/reading/compare.ts"
import { leadOf } from "../../src/dashboard/reading/lead.ts"
import type { WireMetric } from "../../src/protocol/metrics.ts"
import { answerMetrics } from "../helpers/dashboard/answer-metrics.ts"
import { type Impression, impressions, times } from "../helpers/dashboard/impressions.ts"

const NOW = { from: "2026-11-01", to: "2026-11-15" }
const BEFORE = { from: "2026-10-17", to: "2026-10-31" }

function read(list: readonly Impression[], metric: WireMetric, by?: string) {
  const ask = (days: typeof NOW) =>
    parseMetricsReply(answerMetrics(list, new URLSearchParams({ metric, ...days, ...(by ? { by } : {}) })))
  return { now: ask(NOW), before: ask(BEFORE) }
}

function leadFrom(list: readonly Impression[]) {
  const parts = (["csat", "ces"] as const).map((metric) => read(list, metric, "touchpoint"))
  const rest = (["nps", "response-rate"] as const).map((metric) => read(list, metric))
  const numbers = [...parts, ...rest].map(({ now, before }) => ({
    metric: now.metric,
    now: now.total,
    before: before.total,
  }))
  return { lead: leadOf({ numbers, parts, days: 15 }), numbers }
}

function say(list: readonly Impression[], language: "it" | "en" = "it"): string {
  activateLanguage(language)
  const { first, second } = leadWords(leadFrom(list).lead, { days: 15 }, i18n)
  return second ? `${first} ${second}` : first
}

const good = (count: number) => times(count, 5)
const poor = (count: number) => times(count, 2)
const steady = (day: string) => [
  ...impressions([...good(60), ...poor(40)], { day }),
  ...impressions(times(20, null), { day }),
]

describe("the first sentence of the overview", () => {
  test("says that there are no answers", () => {
    expect(say([])).toBe("Ancora nessuna risposta in questo periodo.")
    expect(say(impressions(times(9, null)))).toBe("Ancora nessuna risposta in questo periodo.")
  })

  test("[DSH-37] says how far it is to being read, when everything is small", () => {
    expect(say(impressions(good(10)))).toBe(
      "Ancora poche risposte per dire qualcosa: Soddisfazione ne ha 10. A questo ritmo arriva a 30 in circa 5 settimane.",
    )
    expect(say(impressions(good(25)), "en")).toContain("At this pace it reaches 30 in a week.")
  })

  test("[DSH-4] doesn't name what one of several numbers may do by chance", () => {
    const quiet = (metric: "ces" | "nps", score: number) =>
      ["2026-11-10", "2026-10-20"].flatMap((day) => [
        ...impressions(times(50, score), { day, metric }),
        ...impressions(times(50, score - 3), { day, metric }),
      ])
    const list = [
      ...impressions([...good(66), ...poor(34)], { day: "2026-11-10" }),
      ...impressions([...good(80), ...poor(20)], { day: "2026-10-20" }),
      ...quiet("ces", 6),
      ...quiet("nps", 9),
    ]
    const csat = leadFrom(list).numbers[0]
    if (!csat) throw new Error("satisfaction wasn't read")
    expect(compare("csat", csat.now, csat.before).kind).toBe("lower")
    expect(say(list)).toBe("Qualcosa sembra cambiato, ma guardando 4 numeri insieme può essere un caso.")
  })

  test("says when there is too little to compare with", () => {
    expect(say(impressions(good(50)))).toBe(
      "Nel periodo prima le risposte sono troppo poche per dire che cosa è cambiato.",
    )
  })

  test("[DSH-4] names no change that the test doesn't support", () => {
    const list = [...steady("2026-11-10"), ...steady("2026-10-20"), ...impressions(good(4))]
    expect(say(list)).toBe("Nessuna differenza distinguibile dai 15 giorni prima.")
    expect(say(list, "en")).toBe("No distinguishable difference from the 15 days before.")
  })

  test("names a change, and the touchpoint where it shows", () => {
    const list = [
      ...steady("2026-11-10"),
      ...steady("2026-10-20"),
      ...impressions([...good(10), ...poor(90)], { touchpoint: "fitting", day: "2026-11-09" }),
      ...impressions([...good(80), ...poor(20)], { touchpoint: "fitting", day: "2026-10-21" }),
    ]
    expect(say(list)).toBe(
      "Una cosa è cambiata davvero: la soddisfazione scende di 35 punti. Il calo si vede a «Camerino», da 80% a 10%; senza, il resto non cambia in modo distinguibile.",
    )
    expect(say(list, "en")).toContain("satisfaction is down by 35 points")
  })

  test("joins two changes with and", () => {
    const list = [
      ...impressions([...good(20), ...poor(80), ...times(5, null)], { day: "2026-11-09" }),
      ...impressions([...good(80), ...poor(20), ...times(95, null)], { day: "2026-10-21" }),
    ]
    expect(say(list)).toMatch(
      /^Due cose sono cambiate davvero: la soddisfazione scende di 60 punti e risponde più gente, \d+ punti in più\./,
    )
  })

  test("points out the touchpoint that lies wholly below the store's mean", () => {
    const days = ["2026-11-10", "2026-10-20"]
    const list = days.flatMap((day) => [
      ...impressions([...good(90), ...poor(10)], { day }),
      ...impressions([...good(10), ...poor(30)], { touchpoint: "checkout", day }),
    ])
    expect(say(list)).toContain("«Cassa» resta sotto la media del negozio: 25%, da 14 a 40%.")
  })

  test("[DSH-4] whatever the answers, speaks only of changes whose interval excludes zero", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 120 })
    fc.assert(
      fc.property(scores, scores, scores, (now, before, elsewhere) => {
        const list = [
          ...impressions(now, { day: "2026-11-09" }),
          ...impressions(before, { day: "2026-10-21" }),
          ...impressions(elsewhere, { day: "2026-11-08", touchpoint: "eyewear" }),
        ]
        const { lead, numbers } = leadFrom(list)
        if (lead.kind !== "changed") return
        for (const { metric, direction } of lead.changes) {
          const number = numbers.find((each) => each.metric === metric)
          if (!number) throw new Error(`spoke of ${metric}, which was not read`)
          const verdict = verdictOf(number)
          expect(verdict.kind).toBe(direction)
          if (verdict.kind === "incomparable") return
          expect(verdict.low > 0 || verdict.high < 0).toBe(true)
          expect(Math.min(number.now.n, number.before.n)).toBeGreaterThanOrEqual(30)
        }
      }),
      { numRuns: 60 },
    )
  })
})

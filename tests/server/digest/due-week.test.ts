import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createZonedClock } from "../../../src/domain/zoned-time.ts"
import { holm } from "../../../src/metrics/index.ts"
import { drawComments, mayBeShown, type WeekComment } from "../../../src/server/digest/draw-comments.ts"
import { dueWeek, nextDigest } from "../../../src/server/digest/due-week.ts"
import { addDays, mondayOf } from "../../../src/server/figures/calendar.ts"

const rome = createZonedClock("Europe/Rome")
const due = (at: string) => dueWeek(Date.parse(at), rome)
const next = (at: string) => new Date(nextDigest(Date.parse(at), rome)).toISOString()

describe("[DIG-1] the week that is due", () => {
  test("is told from seven on Monday morning, by the clock on the store's wall", () => {
    expect(due("2026-11-23T05:59:59Z")).toBe("2026-11-09")
    expect(due("2026-11-23T06:00:00Z")).toBe("2026-11-16")
    expect(due("2026-11-29T22:59:00Z")).toBe("2026-11-16")
    expect(next("2026-11-23T05:59:59Z")).toBe("2026-11-23T06:00:00.000Z")
    expect(next("2026-11-23T06:00:00Z")).toBe("2026-11-30T06:00:00.000Z")
  })

  test("comes at seven also on the morning after clocks change", () => {
    // They go back on Sunday, 25 October, and forth on Sunday, 28 March.
    expect(due("2026-10-26T05:59:00Z")).toBe("2026-10-12")
    expect(due("2026-10-26T06:00:00Z")).toBe("2026-10-19")
    expect(due("2027-03-29T04:59:00Z")).toBe("2027-03-15")
    expect(due("2027-03-29T05:00:00Z")).toBe("2027-03-22")
  })

  test("is the latest alone, whenever one looks, wherever the store is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.constantFrom("Europe/Rome", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC"),
        (now, timezone) => {
          const clock = createZonedClock(timezone)
          const monday = dueWeek(now, clock)
          expect(mondayOf(monday)).toBe(monday)
          expect(clock.timeAt(addDays(monday, 7), "07:00")).toBeLessThanOrEqual(now)
          expect(clock.timeAt(addDays(monday, 14), "07:00")).toBeGreaterThan(now)
          expect(nextDigest(now, clock)).toBe(clock.timeAt(addDays(monday, 14), "07:00"))
        },
      ),
    )
  })
})

describe("[DIG-4] many comparisons", () => {
  test("are called different only when they hold together", () => {
    const upTo = (...held: readonly number[]) =>
      holm(held.map((limit) => (confidence) => confidence <= limit))
    expect(upTo(0.96)).toEqual([true])
    expect(upTo(0.96, 0.5)).toEqual([false, false])
    expect(upTo(0.976, 0.96)).toEqual([true, true])
    expect(upTo(0.976, 0.94)).toEqual([true, false])
    expect(upTo(0.96, 0.96, 0.976)).toEqual([false, false, false])
    expect(holm([])).toEqual([])
  })

  test("are never more than one by one, and never fewer than by Bonferroni", () => {
    const limits = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(limits, (held) => {
        const found = holm(held.map((limit) => (confidence) => confidence <= limit))
        for (const [at, limit] of held.entries()) {
          if (found[at]) expect(limit).toBeGreaterThanOrEqual(0.95)
          if (limit >= 1 - 0.05 / held.length) expect(found[at]).toBe(true)
        }
      }),
    )
  })
})

describe("[DIG-6] comments that may be shown", () => {
  const comment = (id: string, words: string, change: Partial<WeekComment> = {}): WeekComment => ({
    ...{ id, words, language: "it", zone: "lighting", names: [] },
    ...change,
  })
  const five = Array.from({ length: 5 }, (_, at) =>
    comment(`c${at}`, `Le lampade sono troppo in alto ${"qui ".repeat(at)}`),
  )

  test("tell nobody's name, address or number", () => {
    const shown = (words: string, names: readonly string[] = []) =>
      mayBeShown({ words, names }, ["Luca Bassi"])
    expect(shown("Le lampade sono troppo in alto")).toBe(true)
    expect(shown("Scrivetemi a anna@example.com per favore")).toBe(false)
    expect(shown("Chiamatemi al 347 12 34 567 grazie")).toBe(false)
    expect(shown("Ordine 10482 mai arrivato a casa")).toBe(false)
    expect(shown("Luca mi ha aiutato molto bene")).toBe(false)
    expect(shown("Sono Anna e torno presto", ["Anna Verdi"])).toBe(false)
    expect(shown("Mi chiamo Piero e torno presto")).toBe(false)
    expect(shown("Bello")).toBe(false)
    expect(shown("parola ".repeat(60))).toBe(false)
  })

  test("are two at most, none of fewer than five, the same whoever looks, with where only of five from there", () => {
    expect(drawComments(five.slice(1), [])).toEqual([])
    const drawn = drawComments(five, [])
    expect(drawn).toHaveLength(2)
    expect(drawComments(five.toReversed(), [])).toEqual(drawn)
    expect(drawn.every(({ zone }) => zone === "lighting")).toBe(true)
    const apart = five.map((each, at) => ({ ...each, zone: at === 0 ? "seating" : "lighting" }))
    expect(drawComments(apart, []).every(({ zone }) => zone === null)).toBe(true)
  })
})

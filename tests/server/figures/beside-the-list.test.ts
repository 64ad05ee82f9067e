import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import { hideMore } from "../../../src/server/figures/scores/hide-more.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `ATTACK_HISTORIES=2000 ATTACK_SEED=7 npx vitest run tests/server/figures/beside-the-list`. */
const HISTORIES = Number(process.env.ATTACK_HISTORIES ?? 12)
const SEED = Number(process.env.ATTACK_SEED ?? 20261123)
const isFew = (n: number) => n > 0 && n < HIDDEN_UNDER

test("[MET-111] so many cells are hidden that each figure lacks none or five answers, or all that it has", () => {
  const cells = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 })
  const chosen = fc.array(fc.nat(1000), { maxLength: 12 })
  fc.assert(
    fc.property(cells, chosen, fc.array(chosen, { maxLength: 12 }), (sizes, few, groups) => {
      const cellsOf = (numbers: readonly number[]) => [...new Set(numbers.map((each) => each % sizes.length))]
      const units = groups.map(cellsOf)
      const before = cellsOf(few)
      const hidden = hideMore({ sizes, hidden: new Set(before), units })
      expect(before.every((cell) => hidden.has(cell))).toBe(true)
      if (before.length === 0) expect(hidden.size).toBe(0)
      for (const unit of units) {
        const open = unit.filter((cell) => !hidden.has(cell))
        const lacking = unit
          .filter((cell) => hidden.has(cell))
          .reduce((sum, cell) => sum + (sizes[cell] ?? 0), 0)
        expect(isFew(lacking) && open.length > 0).toBe(false)
      }
    }),
    { numRuns: 2000, seed: SEED },
  )
})

describe("the list of answers beside figures", () => {
  let storage: Storage
  let app: FiguresApp
  beforeAll(async () => {
    storage = await openTestStorage("embedded")
    app = createFiguresApp(storage.pool)
  })
  afterAll(() => storage.close())

  const dayAt = (index: number) => new Date(Date.UTC(2026, 9, 26 + index)).toISOString().slice(0, 10)
  const groups = fc.array(
    fc.record({
      day: fc.nat(9),
      product: fc.constantFrom("lamp", "lamp", "chair", "vase"),
      touchpoint: fc.constantFrom("tp-lighting", "tp-seating"),
      device: fc.constantFrom("phone", "desktop", "desktop"),
      n: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 12 })),
    }),
    { minLength: 3, maxLength: 14 },
  )
  const questions = fc.array(
    fc.record({
      days: fc.tuple(fc.nat(9), fc.nat(9)),
      filters: fc.subarray(["device=phone", "product=lamp", "product=chair", "touchpoint=tp-lighting"], {
        maxLength: 3,
      }),
    }),
    { minLength: 2, maxLength: 4 },
  )

  test(
    "[MET-110] no figure less the single scores that the same question is told of its answers is about fewer than five",
    async () => {
      const seen = { figures: 0, told: 0, hidden: 0, cut: 0 }
      await fc.assert(
        fc.asyncProperty(groups, questions, async (all, asked) => {
          await forgetEvents(storage.pool)
          const server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
          const events = all.flatMap(({ day, product, touchpoint, device, n }) =>
            answersOf(new Array<number>(n).fill(4), {
              ...{ productId: product, touchpointId: touchpoint, at: `${dayAt(day)}T10:00:00Z` },
              context: { language: "it", device },
            }),
          )
          for (let from = 0; from < events.length; from += 100)
            expect((await server.send(events.slice(from, from + 100))).rejected).toEqual([])
          for (const { days, filters } of asked) {
            const range = `from=${dayAt(Math.min(...days))}&to=${dayAt(Math.max(...days))}`
            const query = [range, ...filters].join("&")
            const { responses, next } = await app.responses(`metric=csat&limit=200&${query}`)
            expect(next).toBeNull()
            for (const by of ["touchpoint", "product", "day"] as const) {
              const { total, groups: parts } = await app.metrics(`metric=csat&by=${by}&${query}`)
              for (const figure of [{ ...total, key: null }, ...parts]) {
                const mine = responses.filter((each) => figure.key === null || each[by] === figure.key)
                const told = mine.filter(({ hidden }) => hidden === false).length
                // What waits is of days that whoever asks doesn't know: those figures are of fewer than these answers.
                if (figure.hidden !== false || figure.waiting) {
                  seen.cut += 1
                  continue
                }
                seen.figures += 1
                seen.told += told
                seen.hidden += mine.length - told
                expect([query, by, figure.key, isFew(figure.n - told)]).toEqual([
                  query,
                  by,
                  figure.key,
                  false,
                ])
              }
            }
          }
        }),
        { numRuns: HISTORIES, seed: SEED },
      )
      expect(seen.figures).toBeGreaterThan(HISTORIES)
      expect(seen.told).toBeGreaterThan(HISTORIES)
      expect(seen.hidden).toBeGreaterThan(HISTORIES)
    },
    60_000 + HISTORIES * 5000,
  )
})

import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import type { MetricBreakdown } from "../../../src/protocol/metrics.ts"
import { divide } from "../../../src/server/figures/divide.ts"
import type { Filters } from "../../../src/server/figures/metrics-query.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { promptEvent } from "../../helpers/events/make-events.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { createSpan } from "../../helpers/linear-algebra.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `FIGURES_RUNS=2000 FIGURES_SEED=7 npx vitest run tests/server/figures/subtraction`. */
const RUNS = Number(process.env.FIGURES_RUNS ?? 25)
const SEED = Number(process.env.FIGURES_SEED ?? 20261121)

const PRODUCTS = ["lamp", "chair", "vase", "(none)"]
const FIRST = Date.UTC(2026, 8, 14, 10)
const DAYS = 40
const dayAt = (index: number) => new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10)

/** Answers that no question can tell apart: of one day, about one product. */
interface Cell {
  readonly day: number
  readonly product: string
  readonly n: number
}

/** Some days and products have many answers, some hardly any. */
const history: fc.Arbitrary<readonly Cell[]> = fc.uniqueArray(
  fc.record({
    day: fc.nat(DAYS - 1),
    product: fc.constantFrom(...PRODUCTS),
    n: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 })),
  }),
  { selector: ({ day, product }) => `${day} ${product}`, minLength: 3, maxLength: 45 },
)
const period = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
  .map(([a, b]) => ({ from: dayAt(Math.min(a, b)), to: dayAt(Math.max(a, b)) }))
type Period = typeof period extends fc.Arbitrary<infer P> ? P : never

interface Question extends Period {
  readonly by: MetricBreakdown | null
  readonly filters: Filters
}

describe("what can be got by subtraction", () => {
  let storage: Storage

  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())

  async function store(cells: readonly Cell[]): Promise<void> {
    await forgetEvents(storage.pool)
    const server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
    const events = cells.flatMap(({ day, product, n }) =>
      Array.from({ length: n }, (_, index) =>
        promptEvent("answered", {
          impressionId: `${day}-${PRODUCTS.indexOf(product)}-${index}`,
          at: new Date(FIRST + day * 86_400_000 + index).toISOString(),
          productId: product === "(none)" ? undefined : product,
        }),
      ),
    )
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }

  /** What is told in answer to a question: of each figure, the cells whose answers it adds up. */
  async function told(cells: readonly Cell[], question: Question): Promise<readonly (readonly number[])[]> {
    const { by, filters } = question
    const { total, groups, isHidden } = await divide(
      { metric: "csat", ...question },
      { pool: storage.pool, registry },
    )
    const shown = [total, ...groups].filter((part) => !isHidden(part))
    return shown.map((part) => {
      const isOf = ({ day, product }: Cell) =>
        part.days.has(dayAt(day)) &&
        (part === total || by !== "product" || part.key === product) &&
        (filters.product?.includes(product) ?? true)
      const n = cells.filter(isOf).reduce((sum, cell) => sum + cell.n, 0)
      expect(part.counts.scores.reduce((sum, count) => sum + count, 0)).toBe(n)
      expect(n).toBeGreaterThanOrEqual(HIDDEN_UNDER)
      return cells.map((cell) => (isOf(cell) ? 1 : 0))
    })
  }

  const sizeOf = (cells: readonly Cell[], vector: readonly number[]) =>
    cells.reduce((sum, { n }, index) => sum + n * (vector[index] ?? 0), 0)
  const isSmall = (n: number) => n > 0 && n < HIDDEN_UNDER
  const runs = { numRuns: RUNS, seed: SEED }

  test(
    "[MET-33] of one segment, no periods that are asked for give fewer than five answers, however they are added and subtracted",
    async () => {
      const segment = fc.constantFrom<Filters>({}, { product: ["lamp"] }, { product: ["(none)"] })
      const by = fc.constantFrom(null, "day" as const, "week" as const, "month" as const)
      const questions = fc.array(fc.tuple(period, by), { minLength: 2, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(history, segment, questions, async (cells, filters, asked) => {
          await store(cells)
          const rows: (readonly number[])[] = []
          for (const [range, by] of asked) rows.push(...(await told(cells, { ...range, by, filters })))
          const isToldBy = createSpan(rows)
          const mine = (from: number, to: number) =>
            cells.map(({ day, product }) =>
              from <= day && day <= to && (filters.product?.includes(product) ?? true) ? 1 : 0,
            )
          for (let from = 0; from < DAYS; from += 1) {
            for (let to = from; to < DAYS; to += 1) {
              const target = mine(from, to)
              if (isSmall(sizeOf(cells, target)))
                expect([from, to, isToldBy(target)]).toEqual([from, to, false])
            }
          }
          for (const a of rows)
            for (const b of rows) {
              const rest = a.map((value, index) => value - (b[index] ?? 0))
              if (rest.every((value) => value >= 0)) expect(isSmall(sizeOf(cells, rest))).toBe(false)
            }
        }),
        runs,
      )
    },
    60_000 + RUNS * 2000,
  )

  test(
    "[MET-34] in one period, no products that are asked for, as parts or as filters, give fewer than five by subtraction",
    async () => {
      await fc.assert(
        fc.asyncProperty(history, period, async (cells, range) => {
          await store(cells)
          const rows = [
            ...(await told(cells, { ...range, by: null, filters: {} })),
            ...(await told(cells, { ...range, by: "product", filters: {} })),
          ]
          for (const product of PRODUCTS)
            rows.push(...(await told(cells, { ...range, by: null, filters: { product: [product] } })))
          const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()]
          let sums: number[][] = [cells.map(() => 0)]
          for (const row of distinct)
            sums = sums.flatMap((sum) => [
              sum,
              sum.map((value, index) => value + (row[index] ?? 0)),
              sum.map((value, index) => value - (row[index] ?? 0)),
            ])
          for (const sum of sums)
            if (sum.every((value) => value === 0 || value === 1))
              expect(isSmall(sizeOf(cells, sum))).toBe(false)
        }),
        runs,
      )
    },
    60_000 + RUNS * 2000,
  )
})

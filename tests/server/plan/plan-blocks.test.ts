import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { batchDays, HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import { periodOf, quarterOf } from "../../../src/server/figures/calendar.ts"
import type { Filters } from "../../../src/server/figures/metrics-query.ts"
import {
  blocksOfTile,
  blocksOfZone,
  type PlanBlock,
  tileOfSpot,
} from "../../../src/server/plan/plan-blocks.ts"
import type { SpotCounts } from "../../../src/server/plan/plan-table.ts"
import { quartersOf, tellBlocks } from "../../../src/server/plan/tell-blocks.ts"

/** For a long run: `PLAN_RUNS=20000 PLAN_SEED=7 npx vitest run tests/server/plan/plan-blocks`. */
const RUNS = Number(process.env.PLAN_RUNS ?? 150)
const SEED = Number(process.env.PLAN_SEED ?? 20261122)

const FIRST = Date.UTC(2026, 7, 10)
const DAYS = 100
const TODAY = dayAt(DAYS - 1)
function dayAt(index: number): string {
  return new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10)
}

/** Answers that no question can tell apart: of one cell, day, device and language. */
interface Atom {
  /** `null`: only the zone is known. */
  readonly spot: string | null
  readonly day: string
  readonly device: string
  readonly language: string
  readonly n: number
}

const spot = fc.tuple(fc.nat(3), fc.nat(1)).map(([column, row]) => `m:${column},${row}`)
const history: fc.Arbitrary<readonly Atom[]> = fc.uniqueArray(
  fc.record({
    spot: fc.option(spot, { freq: 6 }),
    day: fc.nat(DAYS - 1).map(dayAt),
    device: fc.constantFrom("desktop", "desktop", "phone", "kiosk"),
    language: fc.constantFrom("it", "it", "en"),
    n: fc.oneof(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 50 }),
    ),
  }),
  {
    selector: ({ spot, day, device, language }) => JSON.stringify([spot, day, device, language]),
    minLength: 3,
    maxLength: 60,
  },
)
interface Question {
  readonly from: string
  readonly to: string
  readonly filters: Filters
}
const question: fc.Arbitrary<Question> = fc
  .record({
    a: fc.nat(DAYS - 1),
    b: fc.oneof(fc.nat(DAYS - 1), fc.constant(DAYS - 1)),
    filters: fc.constantFrom<Filters>(
      ...[{}, {}, { device: ["desktop"] }, { device: ["phone"] }, { language: ["it"] }],
      ...[{ device: ["desktop", "phone"] }, { device: ["desktop"], language: ["en"] }],
    ),
  })
  .map(({ a, b, filters }) => ({ from: dayAt(Math.min(a, b)), to: dayAt(Math.max(a, b)), filters }))

/** Each atom has a score of its own: what a figure adds up is read from its scores. */
function rowsOf(atoms: readonly Atom[]): readonly SpotCounts[] {
  return atoms.flatMap(({ spot, day, device, language, n }, index) =>
    spot === null
      ? []
      : [
          {
            zone: "z",
            spot,
            device,
            language,
            begin: day,
            scores: atoms.map((_, at) => (at === index ? n : 0)),
          },
        ],
  )
}

const isIn = (filters: Filters, { device, language }: Atom) =>
  (filters.device?.includes(device) ?? true) && (filters.language?.includes(language) ?? true)

/** The zone's own figure, as it is told everywhere. */
function zoneOf(atoms: readonly Atom[], { from, to, filters }: Question) {
  const mine = atoms.filter((atom) => isIn(filters, atom))
  const days = [...new Set(mine.map(({ day }) => day))].sort()
  const nOf = (day: string) => mine.reduce((sum, atom) => sum + (atom.day === day ? atom.n : 0), 0)
  const batchOf = batchDays(
    days.map((day) => ({ n: nOf(day), week: periodOf(day, "week"), season: quarterOf(day).from })),
  )
  const isOut = (day: string) => day < from || day > to
  const cut = new Set(days.flatMap((day, index) => (isOut(day) ? [batchOf[index]] : [])))
  const told = new Set(days.filter((_, index) => batchOf[index] !== null && !cut.has(batchOf[index])))
  const n = [...told].reduce((sum, day) => sum + nOf(day), 0)
  return { n, days: told, atoms: atoms.map((atom) => isIn(filters, atom) && told.has(atom.day)) }
}

function blocksFor(atoms: readonly Atom[], asked: Question): readonly PlanBlock[] {
  const told = zoneOf(atoms, asked)
  if (told.n < HIDDEN_UNDER) return []
  const rows = rowsOf(atoms)
  const quarters = quartersOf(asked, TODAY).map(({ from, to }) => ({
    isWhole: false,
    blocks: blocksOfZone(
      "z",
      rows.filter(({ begin }) => from <= begin && begin <= to),
      false,
    ),
  }))
  return tellBlocks({ told, filters: asked.filters, quarters })
}

/** What is told in answer to a question: of each tile and each cell, the atoms whose answers it adds up. */
function told(atoms: readonly Atom[], asked: Question): readonly (readonly boolean[])[] {
  const blocks = blocksFor(atoms, asked)
  const keys = new Set(
    blocks.flatMap(({ tile, cell }) => [`tile ${tile}`, ...(cell ? [`cell ${cell}`] : [])]),
  )
  return [...keys].map((key) => {
    const mine = blocks.filter(({ tile, cell }) => key === `tile ${tile}` || key === `cell ${cell}`)
    return atoms.map(({ n }, index) => {
      const counted = mine.reduce((sum, { scores }) => sum + (scores[index] ?? 0), 0)
      expect([0, n]).toContain(counted)
      return counted > 0
    })
  })
}

/**
 * Answers that are in the same figures can't be told apart by adding and subtracting: what is got of some is got of all
 * like them. So nothing about fewer than five follows when all that are alike, and in any figure, are five or more.
 */
function smallest(atoms: readonly Atom[], figures: readonly (readonly boolean[])[]): number {
  const alike = new Map<string, number>()
  for (const [index, { n }] of atoms.entries()) {
    const name = figures.map((figure) => (figure[index] ? "1" : "0")).join("")
    if (name.includes("1")) alike.set(name, (alike.get(name) ?? 0) + n)
  }
  return Math.min(Number.POSITIVE_INFINITY, ...alike.values())
}

const runs = { numRuns: RUNS, seed: SEED }

describe("what can be got from the plan by subtraction", () => {
  test("[PLN-4] no periods, devices, languages and sizes of tile that are asked for give fewer than five answers", () => {
    fc.assert(
      fc.property(history, fc.array(question, { minLength: 2, maxLength: 10 }), (atoms, questions) => {
        const figures = questions.flatMap((asked) => told(atoms, asked))
        expect(smallest(atoms, figures)).toBeGreaterThanOrEqual(HIDDEN_UNDER)
      }),
      runs,
    )
  })

  test("[PLN-5] a zone less any of its tiles, of the same question, is nothing or five answers or more", () => {
    fc.assert(
      fc.property(history, question, (atoms, asked) => {
        const figures = told(atoms, asked)
        const zone = zoneOf(atoms, asked)
        if (zone.n < HIDDEN_UNDER) expect(figures).toEqual([])
        else expect(smallest(atoms, [zone.atoms, ...figures])).toBeGreaterThanOrEqual(HIDDEN_UNDER)
      }),
      runs,
    )
  })

  test("[PLN-4] a quarter that was counted as one is told as its days are", () => {
    fc.assert(
      fc.property(history, (atoms) => {
        const rows = rowsOf(atoms).filter(
          ({ spot, begin }) => tileOfSpot(spot) === "0,0" && quarterOf(begin).from === "2026-07-01",
        )
        const place = { zone: "z", tile: "0,0" }
        const merged = new Map<string, SpotCounts>()
        for (const row of rows) {
          const name = JSON.stringify([row.spot, row.device, row.language])
          const known = merged.get(name)
          const scores = row.scores.map((score, index) => score + (known?.scores[index] ?? 0))
          merged.set(name, { ...row, begin: "2026-07-01", scores })
        }
        const added = (blocks: readonly PlanBlock[]) => {
          const parts = new Map<string, number>()
          for (const { cell, device, language, n } of blocks) {
            const name = JSON.stringify([cell, device, language])
            parts.set(name, (parts.get(name) ?? 0) + n)
          }
          return [...parts].sort()
        }
        expect(added(blocksOfTile(place, [...merged.values()], true))).toEqual(
          added(blocksOfTile(place, rows, false)),
        )
      }),
      runs,
    )
  })

  test("[PLN-3] a tile is told in cells where two of them have thirty answers, and what is left of it isn't lost", () => {
    const row = (at: string, n: number, device = "desktop"): SpotCounts => ({
      ...{ zone: "z", spot: `m:${at}`, device, language: "it", begin: "2026-09-01", scores: [0, 0, 0, n, 0] },
    })
    const cellsOf = (rows: readonly SpotCounts[]) =>
      blocksOfTile({ zone: "z", tile: "0,0" }, rows, true).map(({ cell, n }) => [cell, n])
    expect(cellsOf([row("0,0", 40), row("1,0", 29)])).toEqual([[null, 69]])
    expect(cellsOf([row("0,0", 40), row("1,0", 31), row("0,1", 6)])).toEqual([
      ["0,0", 40],
      ["1,0", 31],
      [null, 6],
    ])
    // Four answers beside them would be got by subtraction: the smaller of the two is left with them.
    expect(cellsOf([row("0,0", 40), row("1,0", 31), row("0,1", 4)])).toEqual([
      ["0,0", 40],
      [null, 35],
    ])
    expect(cellsOf([row("0,0", 4)])).toEqual([])
  })
})

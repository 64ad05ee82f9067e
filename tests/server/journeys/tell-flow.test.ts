import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import { JOURNEY_STEPS, KEY_OTHER } from "../../../src/protocol/journeys.ts"
import { arrivalsOf, leftOf, total, type Ways, waysByStep } from "../../../src/server/journeys/flow.ts"
import { roundFlow } from "../../../src/server/journeys/round-flow.ts"
import { tellFlow } from "../../../src/server/journeys/tell-flow.ts"
import { rowsOf } from "../../helpers/journeys.ts"
import { createSpan } from "../../helpers/linear-algebra.ts"

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40)
const seeded = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {}

const STOPS = ["atrium", "lighting", "seating", "fitting", "checkout", "audio", "bricks", "help", "street"]
/** A few ways that many went, and some that few did. */
const walks = fc
  .array(
    fc.tuple(
      fc.shuffledSubarray(STOPS, { minLength: 1, maxLength: 8 }),
      fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
    ),
    { maxLength: 25 },
  )
  .map((drawn) => drawn.flatMap(([way, times]) => Array.from({ length: times }, () => way)))

/** One way of a step, as whoever attacks knows it: a number that is told, or one that they look for. */
interface Cell {
  readonly from: string
  readonly to: string
  readonly visits: number
  readonly told: boolean
}

const isFew = (visits: number) => visits > 0 && visits < HIDDEN_UNDER

/** The cells of each step of the rounded flow, and whether the reply tells them. */
function cellsOf(ways: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  const rows = rowsOf(ways)
  const { stops, links, untold } = tellFlow(rows)
  const flow = roundFlow(waysByStep(rows, JOURNEY_STEPS))?.ways ?? []
  return flow.slice(1).map((next, index) => {
    const step = index + 1
    if (untold.includes(step)) return allPairs(next)
    return [...next].flatMap(([from, row]) =>
      [...row].map(([to, visits]): Cell => {
        const stop = stops.find((each) => each.step === step && each.key === from)
        const link = links.find((each) => each.step === step + 1 && each.from === from && each.to === to)
        return { from, to, visits, told: (to === "" ? stop?.left : link?.visits) === visits }
      }),
    )
  })
}

/** Where no way is told, it isn't known either which there are: nobody may have gone from one stop to another. */
function allPairs(next: Ways): readonly Cell[] {
  const tos = new Set([...next.values()].flatMap((row) => [...row.keys()]))
  return [...next].flatMap(([from, row]) =>
    [...tos].map((to) => ({ from, to, visits: row.get(to) ?? 0, told: false })),
  )
}

describe("a flow as it is told", () => {
  test("[JRN-6] what comes to a stop is what goes on and what goes no further, exactly and as it is told", () => {
    fc.assert(
      fc.property(walks, (ways) => {
        const exact = waysByStep(rowsOf(ways), JOURNEY_STEPS)
        for (const flow of [exact, roundFlow(exact)?.ways ?? []]) {
          for (const [index, into] of flow.slice(0, -1).entries()) {
            const next: Ways = flow[index + 1] ?? new Map()
            const goOn = new Map(
              [...next].map(([key, row]) => [key, [...row.values()].reduce((a, b) => a + b, 0)]),
            )
            expect(goOn).toEqual(new Map(arrivalsOf(into)))
          }
          if (flow.length > 0)
            expect(flow.reduce((sum, each) => sum + leftOf(each), 0)).toBe(total(flow[0] ?? new Map()))
        }
        const { visits, stops, links } = tellFlow(rowsOf(ways))
        if (visits === null) return
        for (const { step, key, visits: came, left } of stops) {
          const out = links.filter((link) => link.step === step + 1 && link.from === key)
          if (left === null || out.some((link) => link.visits === null)) continue
          expect(left + out.reduce((sum, link) => sum + (link.visits ?? 0), 0)).toBe(came)
        }
      }),
      { numRuns: RUNS, ...seeded },
    )
  })

  test("[JRN-7] no visits of fewer than five follow from it, whatever is added and subtracted", () => {
    fc.assert(
      fc.property(walks, (ways) => {
        const { visits, stops } = tellFlow(rowsOf(ways))
        expect(visits === null).toBe(ways.length < HIDDEN_UNDER)
        for (const stop of stops) {
          expect(stop.visits).toBeGreaterThanOrEqual(HIDDEN_UNDER)
          expect(isFew(stop.left ?? 0)).toBe(false)
        }
        for (const cells of cellsOf(ways)) {
          for (const { visits: n, told } of cells) if (told) expect(isFew(n)).toBe(false)
          const hidden = cells.filter(({ told }) => !told)
          const [froms, tos] = [new Set(cells.map(({ from }) => from)), new Set(cells.map(({ to }) => to))]
          const sums = [
            ...[...froms].map((from) => hidden.map((cell) => (cell.from === from ? 1 : 0))),
            ...[...tos].map((to) => hidden.map((cell) => (cell.to === to ? 1 : 0))),
          ]
          for (const sum of sums) {
            const n = hidden.reduce((all, cell, index) => all + (sum[index] ?? 0) * cell.visits, 0)
            expect(isFew(n)).toBe(false)
          }
          const follows = createSpan(sums)
          // Every group of up to four hidden ways that is small.
          const groups = (from: number, chosen: readonly number[]): void => {
            const n = chosen.reduce((all, index) => all + (hidden[index]?.visits ?? 0), 0)
            if (n >= HIDDEN_UNDER) return
            if (n > 0)
              expect([chosen, follows(hidden.map((_, index) => (chosen.includes(index) ? 1 : 0)))]).toEqual([
                chosen,
                false,
              ])
            if (chosen.length < 2)
              for (let index = from; index < hidden.length; index += 1) groups(index + 1, [...chosen, index])
          }
          groups(0, [])
        }
      }),
      { numRuns: RUNS, ...seeded },
    )
  })

  test("[JRN-7] small stops are told together, few who stop as if they had gone on, few who go on as if they hadn't", () => {
    const many = (way: readonly string[], times: number) => Array.from({ length: times }, () => way)
    const told = tellFlow(
      rowsOf([
        ...many(["atrium", "lighting"], 40),
        ...many(["atrium", "seating"], 4),
        ...many(["atrium"], 3),
        ...many(["atrium", "lighting", "checkout"], 2),
      ]),
    )
    expect(told.visits).toBe(49)
    expect(told.stops).toEqual([
      { step: 1, key: "atrium", visits: 49, left: null },
      { step: 2, key: "lighting", visits: 42, left: 42 },
      { step: 2, key: KEY_OTHER, visits: 7, left: 7 },
    ])
    expect(told.links).toEqual([
      { step: 2, from: "atrium", to: "lighting", visits: 42 },
      { step: 2, from: "atrium", to: KEY_OTHER, visits: 7 },
    ])
    expect(tellFlow(rowsOf(many(["atrium"], 4)))).toMatchObject({ visits: null, stops: [], links: [] })
  })

  test("[JRN-5] of a longer way the sixth stop is the last one", () => {
    const way = ["street", "atrium", "lighting", "seating", "audio", "bricks", "help", "checkout"]
    const { stops } = tellFlow(rowsOf(Array.from({ length: 9 }, () => way)))
    expect(stops.map(({ step, key, left }) => [step, key, left])).toEqual([
      [1, "street", 0],
      [2, "atrium", 0],
      [3, "lighting", 0],
      [4, "seating", 0],
      [5, "audio", 0],
      [6, "checkout", 9],
    ])
  })
})

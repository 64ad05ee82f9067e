import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { csat, figureOf, nps, tally } from "../../../src/metrics/index.ts"
import type { FigureReply } from "../../../src/protocol/metrics.ts"
import { standingOf } from "../../../src/server/actions/standing-of.ts"
import { isWithinReach, windowsAround } from "../../../src/server/actions/windows.ts"

const many = (count: number, score: number) => new Array<number>(count).fill(score)
const sent = (figure: ReturnType<typeof csat>): FigureReply => ({ ...figure, counts: null, hidden: false })
const ofCsat = (good: number, bad: number) => sent(csat(tally("1-5", [...many(good, 5), ...many(bad, 1)])))

describe("[TGT-2] a goal", () => {
  const stands = (figure: FigureReply, value: number) =>
    standingOf({ metric: "csat", figure, value, days: 28 })

  test("is reached, or isn't, only when the whole interval says so", () => {
    // 80 of 100: 80%, 71.1 to 86.7.
    const figure = ofCsat(80, 20)
    expect(stands(figure, 70).kind).toBe("reached")
    expect(stands(figure, 72).kind).toBe("unclear")
    expect(stands(figure, 86).kind).toBe("unclear")
    expect(stands(figure, 87).kind).toBe("not-reached")
  })

  test("of time is reached when it is short", () => {
    const figure: FigureReply = { value: 40, low: 30, high: 55, n: 60, mean: 44, counts: null, hidden: false }
    const within = (value: number) => standingOf({ metric: "frt", figure, value, days: 28 }).kind
    expect([60, 50, 20].map(within)).toEqual(["reached", "unclear", "not-reached"])
  })

  test("tells how many answers are missing, and in how many weeks they come", () => {
    const unclear = stands(ofCsat(80, 20), 75)
    expect(unclear).toMatchObject({ kind: "unclear" })
    if (unclear.kind !== "unclear" || unclear.answers === null) throw new Error("no number of answers")
    // With so many, and the same share, the interval leaves the goal out; with half of them it doesn't.
    const at = (n: number) => stands(ofCsat(Math.round(n * 0.8), Math.round(n * 0.2)), 75).kind
    expect(at(unclear.answers * 1.2)).toBe("reached")
    expect(at(unclear.answers / 2)).toBe("unclear")
    expect(unclear.weeks).toBe(Math.ceil((unclear.answers / 100) * 4))
    expect(stands(ofCsat(80, 20), 80)).toEqual({ kind: "unclear", answers: null, weeks: null })
  })

  test("isn't judged by fewer than thirty answers, of staff five; nor by what is hidden", () => {
    expect(stands(ofCsat(29, 0), 50)).toEqual({ kind: "too-few", answers: 30, weeks: 5 })
    const hidden: FigureReply = { ...ofCsat(0, 0), n: 3, hidden: "too-few" }
    expect(stands(hidden, 50)).toEqual({ kind: "too-few", answers: 30, weeks: 40 })
    expect(stands(ofCsat(0, 0), 50)).toEqual({ kind: "too-few", answers: 30, weeks: null })
    const staff = sent(nps(tally("0-10", many(9, 10))))
    expect(standingOf({ metric: "enps", figure: staff, value: 0, days: 28 }).kind).toBe("reached")
  })

  test("never both, whatever was answered: reached means that no value of the interval is on the other side", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 100 }), (scores, goal) => {
        const figure = sent(figureOf("csat", { scale: "1-5", counts: scores }))
        const standing = stands(figure, goal)
        if (figure.low === null || figure.high === null || figure.n < 30) {
          expect(standing.kind).toBe("too-few")
          return
        }
        expect(standing.kind === "reached").toBe(figure.low >= goal)
        expect(standing.kind === "not-reached").toBe(figure.high < goal)
        if (standing.kind === "unclear" && standing.answers !== null)
          expect(standing.answers).toBeGreaterThan(figure.n)
      }),
    )
  })
})

describe("[TGT-4] the days around an action", () => {
  test("are as many before as after, without the day itself, also across a change of clocks", () => {
    expect(windowsAround("2026-10-26", "csat")).toEqual({
      before: { from: "2026-09-28", to: "2026-10-25" },
      after: { from: "2026-10-27", to: "2026-11-23" },
      past: { from: "2026-03-30", to: "2026-09-27" },
      until: "2026-11-24",
    })
  })

  test("are whole weeks for what staff say", () => {
    expect(windowsAround("2026-10-28", "enps")).toMatchObject({
      before: { from: "2026-09-28", to: "2026-10-25" },
      after: { from: "2026-11-02", to: "2026-11-29" },
      until: "2026-11-30",
    })
  })

  test("reach others that lie within them", () => {
    expect(isWithinReach("2026-10-26", "2026-09-28")).toBe(true)
    expect(isWithinReach("2026-10-26", "2026-09-27")).toBe(false)
    expect(isWithinReach("2026-10-26", "2026-11-23")).toBe(true)
  })
})

import { describe, expect, it } from "vitest"
import { completionRate, enps, nps, participation, retention } from "../../src/metrics/index.ts"
import { repeated } from "./repeated.ts"

const NOTHING = { value: null, low: null, high: null, n: 0, mean: null }

describe("[MET-9] rates of people are shares with Wilson's interval", () => {
  it.each([
    ["completed of started", completionRate(24, 30)],
    ["active of members", participation(24, 30)],
    ["members at the end, less those who joined, of members at the start", retention(30, 34, 10)],
  ])("counts %s", (_, figure) => {
    expect(figure).toMatchObject({ value: 80, n: 30, mean: null })
    expect([figure.low?.toFixed(1), figure.high?.toFixed(1)]).toEqual(["62.7", "90.5"])
  })

  it("says nothing about nobody", () => {
    expect([completionRate(0, 0), participation(0, 0), retention(0, 0, 0), retention(0, 4, 4)]).toEqual(
      new Array(4).fill(NOTHING),
    )
  })

  it("refuses members who can't be", () => {
    expect(() => retention(10, 3, 4)).toThrow(
      new RangeError("invalid joined 4: more than the 3 members at the end"),
    )
    expect(() => retention(10, 15, 4)).toThrow(
      new RangeError("invalid retained 11: more than the 10 members at the start"),
    )
    expect(() => retention(-1, 15, 4)).toThrow("members at the start -1")
    expect(() => retention(1, 1.5, 0)).toThrow("members at the end 1.5")
    expect(() => retention(1, 1, Number.NaN)).toThrow("joined NaN")
    expect(() => participation(11, 10)).toThrow(new RangeError("invalid active 11: more than the 10 members"))
    expect(() => completionRate(2, 1)).toThrow(new RangeError("invalid completed 2: more than the 1 started"))
  })

  it("computes eNPS as NPS, and says whose it is when refused", () => {
    const answers = repeated("0-10", { 10: 15, 7: 9, 1: 6 })
    expect(enps(answers)).toEqual(nps(answers))
    expect(() => enps(repeated("1-5", { 5: 1 }))).toThrow("enps takes 0-10, got 1-5")
  })
})

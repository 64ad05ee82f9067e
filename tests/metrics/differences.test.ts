import { describe, expect, it } from "vitest"
import { difference, differenceOfMedians, differenceOfShares, tally } from "../../src/metrics/index.ts"
import { welch } from "../../src/metrics/welch.ts"
import { repeated } from "./repeated.ts"

describe("[MET-7] two segments are different only when the interval of their difference excludes zero", () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, "0.0524", "0.3339", true],
    [9, 10, 3, 10, "0.1705", "0.8090", true],
    [6, 7, 2, 7, "0.0582", "0.8062", true],
    [5, 56, 0, 29, "-0.0381", "0.1926", false],
    [0, 10, 0, 20, "-0.1611", "0.2775", false],
    [0, 10, 0, 10, "-0.2775", "0.2775", false],
    [10, 10, 0, 20, "0.6791", "1.0000", true],
    [10, 10, 0, 10, "0.6075", "1.0000", true],
  ])("agrees with Newcombe's table for %i/%i against %i/%i", (a, m, b, n, low, high, distinguishable) => {
    const found = differenceOfShares({ part: a, whole: m }, { part: b, whole: n })
    expect(found.delta).toBeCloseTo(100 * (a / m - b / n), 10)
    expect([found.low, found.high].map((end) => ((end ?? Number.NaN) / 100).toFixed(4))).toEqual([low, high])
    expect(found.distinguishable).toBe(distinguishable)
  })

  it("compares CSAT and easy shares as shares", () => {
    const shares = differenceOfShares({ part: 56, whole: 70 }, { part: 48, whole: 80 })
    const [a, b] = [repeated("1-5", { 5: 50, 4: 6, 3: 14 }), repeated("1-5", { 4: 48, 1: 32 })]
    expect(difference(a, b, "csat")).toEqual(shares)
    const [easy, hard] = [repeated("1-7", { 5: 50, 7: 6, 4: 14 }), repeated("1-7", { 6: 48, 1: 32 })]
    expect(difference(easy, hard, "easy-share")).toEqual(shares)
  })

  // Student's sleep data (Biometrika 6, 1908), the worked example of t.test in the R manual:
  // t = -1.8608, df = 17.776, 95 percent interval -3.3654832 to 0.2054832.
  it("agrees with R on Student's sleep data, by Welch", () => {
    const a = { mean: 0.75, variance: 3.2005555555555554, n: 10 }
    const b = { mean: 2.33, variance: 4.009, n: 10 }
    const { low, high } = welch(a, b, 0.95)
    expect([low.toFixed(7), high.toFixed(7)]).toEqual(["-3.3654832", "0.2054832"])
  })

  // Reference computed apart with SciPy 1.17: ttest_ind(equal_var=False).confidence_interval().
  it("compares CES means by Welch", () => {
    const [a, b] = [tally("1-7", [7, 6, 6, 5, 7, 4, 6, 7, 5, 6]), tally("1-7", [3, 5, 2, 6, 4, 1, 5, 3])]
    const found = difference(a, b, "ces")
    expect(found.delta).toBeCloseTo(2.275, 12)
    expect(found.low).toBeCloseTo(0.7888300820793361, 10)
    expect(found.high).toBeCloseTo(3.7611699179206646, 10)
    expect(found.distinguishable).toBe(true)
  })

  it("gives no interval to a CES mean of one answer, and calls it different from nothing", () => {
    const found = difference(tally("1-7", [7]), repeated("1-7", { 1: 20, 2: 20 }), "ces")
    expect(found).toEqual({ delta: 5.5, low: null, high: null, distinguishable: false })
  })

  it("takes answers that all agree at their word, so that the interval is one point", () => {
    const [easy, hard] = [repeated("1-7", { 7: 5 }), repeated("1-7", { 6: 5 })]
    expect(difference(easy, hard, "ces")).toEqual({ delta: 1, low: 1, high: 1, distinguishable: true })
    expect(difference(easy, easy, "ces")).toEqual({ delta: 0, low: 0, high: 0, distinguishable: false })
  })

  it("compares NPS by adding the variances of the adjusted estimates: worked by hand", () => {
    const a = repeated("0-10", { 10: 15, 8: 9, 3: 6 })
    const b = repeated("0-10", { 9: 20, 7: 30, 0: 50 })
    const [pA, dA, pB, dB] = [15.75 / 33, 6.75 / 33, 20.75 / 103, 50.75 / 103]
    const centre = pA - dA - (pB - dB)
    const half =
      1.959963984540054 * Math.sqrt((pA + dA - (pA - dA) ** 2) / 33 + (pB + dB - (pB - dB) ** 2) / 103)
    const found = difference(a, b, "nps")
    expect(found.delta).toBeCloseTo(60, 12)
    expect(found.low).toBeCloseTo(100 * (centre - half), 10)
    expect(found.high).toBeCloseTo(100 * (centre + half), 10)
    expect(found.distinguishable).toBe(true)
    expect(difference(a, b, "enps")).toEqual(found)
  })

  it("says nothing when one of the two has no answers", () => {
    const nothing = { delta: null, low: null, high: null, distinguishable: false }
    expect(difference(tally("1-5", []), tally("1-5", [5]), "csat")).toEqual(nothing)
    expect(difference(tally("1-7", [5]), tally("1-7", []), "ces")).toEqual(nothing)
    expect(difference(tally("0-10", []), tally("0-10", []), "nps")).toEqual(nothing)
    expect(differenceOfMedians([], [1, 2])).toEqual(nothing)
  })
})

describe("[MET-8] medians are compared by a bootstrap that always says the same", () => {
  const slow = [40, 55, 61, 70, 82, 90, 95, 120, 130, 300]
  const fast = [3, 5, 8, 9, 10, 12, 14, 20, 22, 31]

  it("tells far medians apart and near ones not", () => {
    expect(differenceOfMedians(slow, fast)).toMatchObject({ delta: 75, distinguishable: true })
    expect(
      differenceOfMedians(
        slow,
        slow.map((wait) => wait + 1),
      ),
    ).toMatchObject({ delta: -1, distinguishable: false })
  })

  it("gives the same for the same samples in any order", () => {
    expect(differenceOfMedians(slow.toReversed(), new Set(fast))).toEqual(differenceOfMedians(slow, fast))
  })

  it("only changes sign when the samples are swapped", () => {
    const [there, back] = [differenceOfMedians(slow, fast), differenceOfMedians(fast, slow)]
    expect(back).toEqual({
      delta: -75,
      low: -(there.high ?? Number.NaN),
      high: -(there.low ?? Number.NaN),
      distinguishable: true,
    })
  })

  it("resamples with the exact probabilities: of 0, 10, 20 the median is 10 in 13 of 27, each other in 7", () => {
    const constant = [0, 0, 0, 0]
    expect(differenceOfMedians([0, 10, 20], constant, { confidence: 0.42 })).toMatchObject({
      low: 10,
      high: 10,
    })
    expect(differenceOfMedians([0, 10, 20], constant, { confidence: 0.54 })).toMatchObject({
      low: 0,
      high: 20,
    })
  })

  it("takes the mean of the middle two of an even number", () => {
    // Two of two: 0 and 0 in one of four resamples, 4 and 4 in one, otherwise 2.
    expect(differenceOfMedians([0, 4], [0, 0, 0], { confidence: 0.4 })).toMatchObject({ low: 2, high: 2 })
    expect(differenceOfMedians([0, 4], [0, 0, 0], { confidence: 0.6 })).toMatchObject({ low: 0, high: 4 })
  })

  it("gives no interval under two values", () => {
    expect(differenceOfMedians([9], slow)).toEqual({
      delta: -77,
      low: null,
      high: null,
      distinguishable: false,
    })
  })

  it("names a value that is no number", () => {
    expect(() => differenceOfMedians([1, Number.NaN], [2])).toThrow(
      new RangeError("invalid value NaN in sample a: not a finite number"),
    )
  })
})

import { describe, expect, it } from "vitest"
import {
  ces,
  csat,
  easyShare,
  type Figure,
  merge,
  nps,
  responseRate,
  subtract,
  tally,
} from "../../src/metrics/index.ts"
import { repeated } from "./repeated.ts"

const NOTHING = { value: null, low: null, high: null, n: 0, mean: null }

function ends({ low, high }: Figure): (string | undefined)[] {
  return [low?.toFixed(1), high?.toFixed(1)]
}

describe("[MET-1] counts add up", () => {
  it("tallies scores, lowest first", () => {
    expect(tally("1-5", [5, 4, 5])).toEqual({ scale: "1-5", counts: [0, 0, 0, 1, 2] })
    expect(tally("0-10", new Set([0, 10]))).toEqual({
      scale: "0-10",
      counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    })
    expect(tally("1-7", [])).toEqual({ scale: "1-7", counts: [0, 0, 0, 0, 0, 0, 0] })
  })

  it("merges and takes apart again", () => {
    const monday = tally("1-5", [5, 1])
    const tuesday = tally("1-5", [5, 3])
    expect(merge(monday, tuesday)).toEqual(tally("1-5", [5, 5, 3, 1]))
    expect(subtract(merge(monday, tuesday), tuesday)).toEqual(monday)
  })
})

describe("[MET-2] CSAT is the percent of 4 and 5 with Wilson's interval", () => {
  it.each([
    [24, 30, "62.7", "90.5"],
    [80, 100, "71.1", "86.7"],
    [5, 5, "56.6", "100.0"],
  ])("gives %i of %i the interval %s to %s", (satisfied, n, low, high) => {
    const figure = csat(repeated("1-5", { 2: n - satisfied, 4: satisfied - 2, 5: 2 }))
    expect(figure.value).toBe((100 * satisfied) / n)
    expect(figure.n).toBe(n)
    expect(ends(figure)).toEqual([low, high])
  })

  it("shows the mean too", () => {
    expect(csat(tally("1-5", [5, 4, 3])).mean).toBe(4)
  })

  it("says nothing without answers", () => {
    expect(csat(tally("1-5", []))).toEqual(NOTHING)
  })
})

describe("[MET-3] CES is the mean of 1-7 with Student's interval", () => {
  it("agrees with a t interval worked by hand: 2, 4, 4, 5, 7 and t(4) = 2.7764451", () => {
    const figure = ces(tally("1-7", [2, 4, 4, 5, 7]))
    const half = 2.7764451051977987 * Math.sqrt(3.3 / 5)
    expect(figure).toMatchObject({ n: 5, value: 4.4, mean: 4.4 })
    expect(figure.low).toBeCloseTo(4.4 - half, 10)
    expect(figure.high).toBeCloseTo(4.4 + half, 10)
  })

  it("gives the mean and no interval for one answer", () => {
    expect(ces(tally("1-7", [6]))).toEqual({ value: 6, low: null, high: null, n: 1, mean: 6 })
  })

  it("never leaves the scale", () => {
    expect(ces(tally("1-7", [1, 7]))).toMatchObject({ low: 1, high: 7 })
  })

  it("is also read as the percent of 5, 6 and 7", () => {
    const figure = easyShare(repeated("1-7", { 4: 6, 5: 8, 6: 8, 7: 8 }))
    expect(figure).toMatchObject({ value: 80, n: 30, mean: 5.6 })
    expect(ends(figure)).toEqual(["62.7", "90.5"])
  })

  it("says nothing without answers", () => {
    expect(ces(tally("1-7", []))).toEqual(NOTHING)
    expect(easyShare(tally("1-7", []))).toEqual(NOTHING)
  })
})

describe("[MET-4] NPS is percent 9-10 minus percent 0-6 with the adjusted-Wald interval", () => {
  it.each([
    [30, 15, 6, "0.7", "53.9"],
    [100, 50, 20, "14.1", "44.2"],
  ])("gives %i answers, %i promoters, %i detractors 30, %s to %s", (n, promoters, detractors, low, high) => {
    const figure = nps(
      repeated("0-10", {
        0: detractors - 2,
        6: 2,
        7: 1,
        8: n - promoters - detractors - 1,
        9: 3,
        10: promoters - 3,
      }),
    )
    expect(figure.value).toBe(30)
    expect(figure.n).toBe(n)
    expect(ends(figure)).toEqual([low, high])
  })

  it("says nothing without answers", () => {
    expect(nps(tally("0-10", []))).toEqual(NOTHING)
  })
})

describe("[MET-5] response rate is responses of impressions with Wilson's interval", () => {
  it("counts impressions as n and has no mean", () => {
    const figure = responseRate(24, 30)
    expect(figure).toMatchObject({ value: 80, n: 30, mean: null })
    expect(ends(figure)).toEqual(["62.7", "90.5"])
  })

  it("says nothing without impressions", () => {
    expect(responseRate(0, 0)).toEqual(NOTHING)
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  DURATION_STEPS,
  durationFigure,
  durationStep,
  meanInterval,
  orderRanks,
  quantileInterval,
  secondsOfStep,
} from "../../src/metrics/index.ts"

/** Probability of exactly `k` of `n`, by the definition. */
function exactly(k: number, n: number, p: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways * p ** k * (1 - p) ** (n - k)
}

/** That the quantile lies between the values at these ranks, both included. */
function covered(n: number, fraction: number, low: number, high: number): number {
  let sum = 0
  for (let k = low; k < high; k++) sum += exactly(k, n, fraction)
  return sum
}

describe("[MET-52] quantiles have intervals by order statistics", () => {
  it("are the ranks of the tables", () => {
    expect(orderRanks(5, 0.5, 0.95)).toEqual({ low: null, high: null })
    expect(orderRanks(6, 0.5, 0.95)).toEqual({ low: 1, high: 6 })
    expect(orderRanks(10, 0.5, 0.95)).toEqual({ low: 2, high: 9 })
    expect(orderRanks(20, 0.5, 0.95)).toEqual({ low: 6, high: 15 })
    expect(orderRanks(100, 0.5, 0.95)).toEqual({ low: 40, high: 61 })
    expect(orderRanks(20, 0.9, 0.95).high).toBeNull()
    expect(orderRanks(0, 0.5, 0.95)).toEqual({ low: null, high: null })
  })

  it("enclose the quantile as often as they say, and no narrower pair does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0.5, 0.9, 0.25),
        fc.constantFrom(0.8, 0.95),
        (n, fraction, confidence) => {
          const { low, high } = orderRanks(n, fraction, confidence)
          const doubt = (1 - confidence) / 2
          const below = (rank: number) => covered(n, fraction, 0, rank)
          if (low !== null) expect(below(low)).toBeLessThanOrEqual(doubt + 1e-12)
          expect(below((low ?? 0) + 1)).toBeGreaterThan(doubt - 1e-12)
          const above = (rank: number) => 1 - covered(n, fraction, 0, rank)
          if (high !== null) expect(above(high)).toBeLessThanOrEqual(doubt + 1e-12)
          expect(above((high ?? n + 1) - 1)).toBeGreaterThan(doubt - 1e-12)
        },
      ),
    )
  })

  it("are two values of the sample, or nothing", () => {
    const waits = [3, 5, 8, 9, 10, 12, 14, 20, 31, 60]
    expect(quantileInterval(waits, 0.5)).toEqual({ low: 5, high: 31 })
    expect(quantileInterval(waits.slice(0, 4), 0.5)).toBeNull()
    expect(quantileInterval([], 0.9)).toBeNull()
  })

  it("work for millions", () => {
    expect(orderRanks(4_000_000, 0.5, 0.95)).toEqual({ low: 1_998_040, high: 2_001_961 })
  })
})

describe("[MET-53] durations are counted in steps of two digits", () => {
  it("rounds as it says, and knows what each step stands for", () => {
    for (let step = 0; step < DURATION_STEPS; step++) expect(durationStep(secondsOfStep(step))).toBe(step)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 990_000, noNaN: true }), (seconds) => {
        const whole = Math.round(seconds)
        expect(secondsOfStep(durationStep(seconds))).toBe(whole < 100 ? whole : Number(whole.toPrecision(2)))
      }),
    )
    expect(secondsOfStep(durationStep(1e9))).toBe(990_000)
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => durationStep(wrong)).toThrow(RangeError)
  })

  it("has the median of the rounded seconds, with its interval", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 40 }), (sample) => {
        const counts: number[] = []
        for (const seconds of sample) {
          while (counts.length <= seconds) counts.push(0)
          counts[seconds] = (counts[seconds] ?? 0) + 1
        }
        const sorted = sample.toSorted((a, b) => a - b)
        const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
        const figure = durationFigure(counts)
        expect(figure.n).toBe(sample.length)
        expect(figure.value).toBe(sample.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2)
        const ends = quantileInterval(sorted, 0.5)
        expect([figure.low, figure.high]).toEqual([ends?.low ?? null, ends?.high ?? null])
      }),
    )
    expect(() => durationFigure([1, -1])).toThrow("count of step 1")
  })
})

describe("[MET-52] means of times have Student's interval", () => {
  it("is the textbook's, and never below nothing", () => {
    const ends = meanInterval([110, 120, 130, 140, 150, 160, 170], 0)
    expect(ends?.low).toBeCloseTo(120.02, 1)
    expect(ends?.high).toBeCloseTo(159.98, 1)
    expect(meanInterval([1, 90], 0)?.low).toBe(0)
    expect(meanInterval([5], 0)).toBeNull()
  })
})

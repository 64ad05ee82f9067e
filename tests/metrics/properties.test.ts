import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  difference,
  endsOf,
  type Figure,
  figureOf,
  METRIC_DEFINITIONS,
  merge,
  nps,
  SCALES,
  SCORE_METRICS,
  type Scale,
  type ScoreCounts,
  type ScoreMetric,
  subtract,
  tally,
} from "../../src/metrics/index.ts"

/** Frozen, so that whoever changes an input throws. */
function frozen(scale: Scale, counts: readonly number[]): ScoreCounts {
  return Object.freeze({ scale, counts: Object.freeze([...counts]) })
}

function countsOn(scale: Scale, max = 500): fc.Arbitrary<ScoreCounts> {
  const { first, last } = endsOf(scale)
  const size = last - first + 1
  const count = fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max }))
  return fc.array(count, { minLength: size, maxLength: size }).map((counts) => frozen(scale, counts))
}

const anyScale = fc.constantFrom(...SCALES)
const three = anyScale.chain((scale) => fc.tuple(countsOn(scale), countsOn(scale), countsOn(scale)))
const metrics = fc.constantFrom(...SCORE_METRICS)
const confidence = fc.double({ min: 0.01, max: 0.999, noNaN: true })

/** A metric with two segments on its scale. */
const measured = metrics.chain((metric) => {
  const { scale } = METRIC_DEFINITIONS[metric]
  return fc.tuple(fc.constant(metric), countsOn(scale), countsOn(scale))
})

function width({ low, high }: { readonly low: number | null; readonly high: number | null }): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : high - low
}

/** Whether the interval always contains the value; the adjusted one of NPS need not. */
function containsValue(metric: ScoreMetric): boolean {
  return METRIC_DEFINITIONS[metric].interval !== "adjusted-wald"
}

describe("[MET-1] counts add up", () => {
  it("in any order and grouping, with nothing changed by nobody", () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, tally(a.scale, []))).toEqual(a)
      }),
    )
  })

  it("and subtract inverts merge", () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(subtract(merge(a, b), b)).toEqual(a)
        expect(subtract(a, a)).toEqual(tally(a.scale, []))
      }),
    )
  })

  it("as the scores themselves do, put one after the other", () => {
    const scored = anyScale.chain((scale) => {
      const { first, last } = endsOf(scale)
      const scores = fc.array(fc.integer({ min: first, max: last }), { maxLength: 60 })
      return fc.tuple(fc.constant(scale), scores, scores)
    })
    fc.assert(
      fc.property(scored, ([scale, before, after]) => {
        const [first, second] = [Object.freeze(before), Object.freeze(after)]
        expect(tally(scale, [...first, ...second])).toEqual(merge(tally(scale, first), tally(scale, second)))
      }),
    )
  })
})

describe("[MET-15] a figure keeps within bounds", () => {
  it("of its definition, with low before high, and contains its value (NPS: its adjusted estimate)", () => {
    fc.assert(
      fc.property(measured, confidence, ([metric, scores], wanted) => {
        const figure = figureOf(metric, scores, { confidence: wanted })
        const n = scores.counts.reduce((sum, count) => sum + count, 0)
        expect(figure.n).toBe(n)
        if (figure.value === null) {
          expect(figure).toEqual({ value: null, low: null, high: null, n: 0, mean: null })
          return
        }
        const [least, most] = METRIC_DEFINITIONS[metric].range
        const { first, last } = endsOf(scores.scale)
        expectWithin(figure.value, least, most ?? Number.NaN)
        expectWithin(figure.mean, first, last)
        if (figure.low === null || figure.high === null) {
          expect([metric, n, figure.low, figure.high]).toEqual(["ces", 1, null, null])
          return
        }
        expectWithin(figure.low, least, figure.high)
        expectWithin(figure.high, figure.low, most ?? Number.NaN)
        const centre = containsValue(metric) ? figure.value : (figure.value * n) / (n + 3)
        expectWithin(centre, figure.low - 1e-9, figure.high + 1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it("and NPS of one promoter lies outside its own interval, which three added answers pull towards zero", () => {
    const { value, low, high } = nps(tally("0-10", [10]))
    expect([value, low?.toFixed(1), high?.toFixed(1)]).toEqual([100, "-48.5", "98.5"])
  })

  it("and its interval widens with confidence", () => {
    fc.assert(
      fc.property(measured, confidence, confidence, ([metric, scores], one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const [narrow, wide] = [less, more].map((at) => figureOf(metric, scores, { confidence: at }))
        if (!narrow || !wide || narrow.low === null || wide.low === null) return
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-9)
        expect(wide.high ?? 0).toBeGreaterThanOrEqual((narrow.high ?? 0) - 1e-9)
      }),
    )
  })

  it("and its interval never widens when the same answers come in tenfold", () => {
    fc.assert(
      fc.property(measured, ([metric, scores]) => {
        const tenfold = frozen(
          scores.scale,
          scores.counts.map((count) => 10 * count),
        )
        const [few, many] = [figureOf(metric, scores), figureOf(metric, tenfold)]
        expect(many.value).toEqual(few.value === null ? null : expect.closeTo(few.value, 9))
        if (few.value !== null) expect(width(many)).toBeLessThanOrEqual(width(few) + 1e-9)
      }),
    )
  })

  it("and a score raised never lowers it", () => {
    const raised = metrics.chain((metric) => {
      const { scale } = METRIC_DEFINITIONS[metric]
      const { first, last } = endsOf(scale)
      const score = fc.integer({ min: first, max: last })
      return fc.tuple(fc.constant(metric), countsOn(scale), score, score)
    })
    fc.assert(
      fc.property(raised, ([metric, scores, one, other]) => {
        const value = (score: number): Figure["value"] =>
          figureOf(metric, merge(scores, tally(scores.scale, [score]))).value
        expect(value(Math.max(one, other)) ?? 0).toBeGreaterThanOrEqual(
          (value(Math.min(one, other)) ?? 0) - 1e-9,
        )
      }),
    )
  })
})

describe("[MET-7] a difference", () => {
  it("changes only its sign when the segments are swapped", () => {
    fc.assert(
      fc.property(measured, confidence, ([metric, a, b], wanted) => {
        const there = difference(a, b, metric, { confidence: wanted })
        const back = difference(b, a, metric, { confidence: wanted })
        expect(back.distinguishable).toBe(there.distinguishable)
        for (const [one, other] of [
          [there.delta, back.delta],
          [there.low, back.high],
          [there.high, back.low],
        ] as const) {
          if (one === null || other === null) expect(one).toBe(other)
          else expect(one).toBeCloseTo(0 - other, 9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("is the difference of the two values, and is claimed exactly when its interval excludes zero", () => {
    fc.assert(
      fc.property(measured, ([metric, a, b]) => {
        const [valueA, valueB] = [figureOf(metric, a).value, figureOf(metric, b).value]
        const { delta, low, high, distinguishable } = difference(a, b, metric)
        if (valueA === null || valueB === null) expect(delta).toBeNull()
        else expect(delta).toBeCloseTo(valueA - valueB, 9)
        expect(distinguishable).toBe(low !== null && high !== null && (low > 0 || high < 0))
        if (delta !== null && low !== null && high !== null && containsValue(metric)) {
          expectWithin(delta, low - 1e-9, high + 1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("is never claimed between a segment and itself", () => {
    fc.assert(
      fc.property(measured, ([metric, a]) => {
        expect(difference(a, a, metric).distinguishable).toBe(false)
      }),
    )
  })
})

function expectWithin(value: number | null, least: number, most: number): void {
  expect(value ?? Number.NaN).toBeGreaterThanOrEqual(least)
  expect(value ?? Number.NaN).toBeLessThanOrEqual(most)
}

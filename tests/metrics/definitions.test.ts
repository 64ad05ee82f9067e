import { describe, expect, it } from "vitest"
import {
  ces,
  completionRate,
  csat,
  easyShare,
  enps,
  figureOf,
  isMetricId,
  isScoreMetric,
  METRIC_DEFINITIONS,
  METRIC_IDS,
  nps,
  participation,
  responseRate,
  retention,
  SCORE_METRICS,
  tally,
} from "../../src/metrics/index.ts"

describe("[MET-14] every number carries its definition", () => {
  it.each(METRIC_IDS)("%s has a formula, a version, a unit and a range", (id) => {
    const definition = METRIC_DEFINITIONS[id]
    expect(definition.id).toBe(id)
    expect(definition.version).toBeGreaterThanOrEqual(1)
    expect(definition.formula).not.toBe("")
    const [low, high] = definition.range
    expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(low)
    expect(definition.scale === null).toBe(!isScoreMetric(id))
    expect(definition.interval).not.toBe("")
  })

  it("can be sent", () => {
    expect(JSON.parse(JSON.stringify(METRIC_DEFINITIONS))).toEqual(METRIC_DEFINITIONS)
    expect(Object.keys(METRIC_DEFINITIONS)).toEqual([...METRIC_IDS])
  })

  it("knows its ids from anything else", () => {
    expect(METRIC_IDS.every(isMetricId)).toBe(true)
    for (const other of ["CSAT", "", "toString", "__proto__", null, 4, ["csat"]])
      expect(isMetricId(other)).toBe(false)
  })

  it("computes each figure from its counts as the metric's own function does", () => {
    const [five, seven, ten] = [tally("1-5", [5, 3]), tally("1-7", [5, 3]), tally("0-10", [10, 3, 9])]
    const share = { part: 24, whole: 30 }
    expect(figureOf("csat", five)).toEqual(csat(five))
    expect(figureOf("ces", seven)).toEqual(ces(seven))
    expect(figureOf("easy-share", seven)).toEqual(easyShare(seven))
    expect(figureOf("nps", ten, { confidence: 0.9 })).toEqual(nps(ten, { confidence: 0.9 }))
    expect(figureOf("enps", ten)).toEqual(enps(ten))
    expect(figureOf("response-rate", share)).toEqual(responseRate(24, 30))
    expect(figureOf("completion-rate", share)).toEqual(completionRate(24, 30))
    expect(figureOf("participation", share)).toEqual(participation(24, 30))
    expect(figureOf("retention", share)).toEqual(retention(30, 24, 0))
  })

  it("refuses counts on another scale than the definition's", () => {
    for (const metric of SCORE_METRICS) {
      const other = METRIC_DEFINITIONS[metric].scale === "1-5" ? "1-7" : "1-5"
      expect(() => figureOf(metric, tally(other, [1]))).toThrow("scales differ")
    }
  })
})

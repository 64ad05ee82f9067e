import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { criticalZ, normalQuantile } from "../../src/metrics/normal-quantile.ts"
import { criticalT } from "../../src/metrics/student-t.ts"

const confidences = fc.double({ min: 0.001, max: 0.9999, noNaN: true })

describe("[MET-6] quantiles are exact enough for any table", () => {
  it.each([
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
    [0.999, 3.2905267314919255],
    [0.999999999999, 7.130506],
  ])("holds %f of the normal distribution within z", (confidence, z) => {
    expect(criticalZ(confidence)).toBeCloseTo(z, confidence > 0.9999 ? 4 : 12)
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, columns 0.95, 0.975 and 0.995 (one-sided).
  it.each([
    [1, "6.314", "12.706", "63.657"],
    [2, "2.920", "4.303", "9.925"],
    [5, "2.015", "2.571", "4.032"],
    [10, "1.812", "2.228", "3.169"],
    [30, "1.697", "2.042", "2.750"],
    [100, "1.660", "1.984", "2.626"],
  ])(
    "agrees with the NIST table of Student's t for %i degrees of freedom",
    (df, ninety, ninetyFive, ninetyNine) => {
      expect([0.9, 0.95, 0.99].map((confidence) => criticalT(df, confidence).toFixed(3))).toEqual([
        ninety,
        ninetyFive,
        ninetyNine,
      ])
    },
  )

  it("agrees with the closed forms for 1 and 2 degrees of freedom at any confidence", () => {
    fc.assert(
      fc.property(confidences, (confidence) => {
        expect(criticalT(1, confidence) / Math.tan((Math.PI * confidence) / 2)).toBeCloseTo(1, 11)
        const two = confidence * Math.sqrt(2 / (1 - confidence ** 2))
        expect(criticalT(2, confidence) / two).toBeCloseTo(1, 11)
      }),
    )
  })

  it("joins the inverted distribution and the asymptotic series without a step", () => {
    for (const confidence of [0.5, 0.9, 0.95, 0.99, 0.9999]) {
      const [before, after] = [criticalT(1000 - 1e-7, confidence), criticalT(1000, confidence)]
      expect(before / after).toBeCloseTo(1, 10)
    }
  })

  it("falls towards the normal quantile as the degrees of freedom grow, fractions included", () => {
    fc.assert(
      fc.property(
        confidences,
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 100, noNaN: true }),
        (confidence, df, times) => {
          const [few, more] = [criticalT(df, confidence), criticalT(df * times, confidence)]
          expect(more).toBeLessThanOrEqual(few * (1 + 1e-9))
          expect(more).toBeGreaterThanOrEqual(criticalZ(confidence) * (1 - 1e-9))
        },
      ),
    )
  })

  it("is symmetric about one half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), (numerator) => {
        const probability = numerator / 1024
        expect(normalQuantile(1 - probability)).toBe(0 - normalQuantile(probability))
      }),
    )
  })

  it.each([0, 0.49, -1, Number.NaN])("names %f degrees of freedom as invalid", (df) => {
    expect(() => criticalT(df, 0.95)).toThrow(
      new RangeError(`invalid degrees of freedom ${df}: at least one half`),
    )
  })
})

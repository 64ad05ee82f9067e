import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatDelta, formatNumber, formatWithUnit } from "../../src/dashboard/format/numbers.ts"

describe("numbers on the dashboard", () => {
  test("are written as the language writes them", () => {
    expect(formatNumber(2678, "it")).toBe("2.678")
    expect(formatNumber(2678, "en")).toBe("2,678")
    expect(formatWithUnit("ces", 4.53, "it")).toBe("4,5")
    expect(formatWithUnit("ces", 4.53, "en")).toBe("4.5")
    expect(formatWithUnit("csat", 72.4, "it")).toBe("72%")
  })

  test("have the real minus sign, and no zero below zero", () => {
    expect(formatWithUnit("nps", -9.2, "it")).toBe("−9")
    expect(formatWithUnit("nps", -0.2, "it")).toBe("0")
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        for (const language of ["it", "en"] as const) {
          expect(formatNumber(value, language, { decimals: 1, signed: true })).not.toMatch(/-|^−0([.,]0)?$/)
        }
      }),
    )
  })

  test("[DSH-3] of a difference keep their sign: an end that isn't zero is not rounded to zero", () => {
    expect(formatDelta("csat", 0.3, "it")).toBe("+0,3")
    expect(formatDelta("csat", -0.3, "en")).toBe("−0.3")
    expect(formatDelta("csat", 0, "it")).toBe("0")
    expect(formatDelta("ces", -0.004, "it")).toBe("−0,004")
    expect(formatDelta("csat", -4.6, "it")).toBe("−5")
  })
})

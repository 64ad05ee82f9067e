import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import { parseMetricsReply } from "../../src/dashboard/api/parse-metrics-reply.ts"
import { toneOf } from "../../src/dashboard/charts/tone.ts"
import { createWords } from "../../src/dashboard/format/words.ts"
import { compare, isBelow } from "../../src/dashboard/reading/compare.ts"
import { measured } from "../../src/dashboard/reading/measured.ts"
import { csat, hiddenFigure } from "../../src/metrics/index.ts"

const figureOf = (counts: readonly number[]) =>
  measured("csat", { ...csat({ scale: "1-5", counts }), counts, hidden: false })
const hidden = (n: number) => measured("csat", { ...hiddenFigure(n), counts: null, hidden: "too-few" })
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 })

describe("a figure from the server", () => {
  test("[DSH-5] is drawn full from 30 answers, open from 5, and not at all under 5 or when hidden", () => {
    expect(figureOf([0, 0, 0, 0, 30]).standing).toBe("full")
    expect(figureOf([0, 0, 0, 0, 29]).standing).toBe("greyed")
    expect(figureOf([0, 0, 0, 0, 5]).standing).toBe("greyed")
    expect(hidden(4).standing).toBe("hidden")
    expect(hidden(12).standing).toBe("hidden")
    expect(hidden(0).standing).toBe("none")
  })

  test("[DSH-5] isn't drawn under 5 even if a server were to send it", () => {
    expect(figureOf([0, 0, 0, 0, 4])).toMatchObject({ standing: "hidden", counts: null })
  })

  test("that is hidden to protect another isn't said to have few answers", () => {
    activateLanguage("it")
    const words = createWords(i18n)
    expect(words.absence("csat", hidden(3))).toBe("nascosto, meno di 5")
    expect(words.absence("csat", hidden(12))).toBe("nascosto per proteggerne un altro")
    expect(words.absence("csat", hidden(0))).toBe("nessuna risposta")
  })

  test("is refused when it isn't one, with what is wrong", () => {
    expect(() => parseMetricsReply("<html>")).toThrow(/GET \/api\/metrics/)
    expect(() => parseMetricsReply({ metric: "happiness" })).toThrow(/metric/)
  })
})

describe("a comparison", () => {
  test("[DSH-4] names a change exactly when the interval excludes zero", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const verdict = compare("csat", figureOf(a), figureOf(b))
        if (verdict.kind === "incomparable") return
        const excludes = verdict.low > 0 || verdict.high < 0
        expect(verdict.kind !== "same").toBe(excludes)
        if (excludes) expect(verdict.kind).toBe(verdict.delta > 0 ? "higher" : "lower")
      }),
    )
  })

  test("isn't made with a hidden figure, or with nothing", () => {
    const full = figureOf([0, 0, 0, 0, 50])
    expect(compare("csat", hidden(8), full)).toEqual({ kind: "incomparable", because: "now" })
    expect(compare("csat", full, hidden(0))).toEqual({ kind: "incomparable", because: "before" })
  })

  test("[DSH-6] colours a part only when its interval lies wholly below the whole, and never with few answers", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [part, whole] = [figureOf(a), figureOf(b)]
        if (toneOf(part, whole) !== "below") return
        expect(part.n).toBeGreaterThanOrEqual(30)
        expect(part.high ?? 100).toBeLessThan(whole.value ?? 0)
      }),
    )
    expect(isBelow(figureOf([20, 0, 0, 0, 0]), figureOf([0, 0, 0, 0, 90]))).toBe(false)
    expect(isBelow(figureOf([40, 0, 0, 0, 0]), figureOf([0, 0, 0, 0, 90]))).toBe(true)
  })
})

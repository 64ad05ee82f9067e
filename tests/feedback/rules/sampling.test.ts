import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decide } from "../../../src/feedback/rules/decide.ts"
import { standingOf } from "../../../src/feedback/rules/sampling.ts"
import { memory, moment, occasion, promptOf } from "../prompts.ts"

const VISITORS = 100_000

/** Version 4 ids as browsers make them, from a counter that is mixed: the same in every run. */
function visitorId(at: number): string {
  const part = (salt: number) => (Math.imul(at ^ salt, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0")
  const [a, b, c, d] = [part(0x1), part(0x5bd1), part(0xc2b2), part(0x27d4)]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}

function shareBelow(sample: number, promptId: string, idOf: (at: number) => string): number {
  let asked = 0
  for (let at = 0; at < VISITORS; at++) if (standingOf(idOf(at), promptId) < sample) asked++
  return asked / VISITORS
}

describe("[ASK-20] the sample", () => {
  test.each([0.05, 0.25, 0.5, 0.75, 0.9])("takes %f of 100,000 visitors, to within a point", (sample) => {
    for (const promptId of ["product-csat", "visit-nps"]) {
      expect(Math.abs(shareBelow(sample, promptId, visitorId) - sample)).toBeLessThan(0.01)
      // Ids that differ in their last signs alone are mixed as well.
      expect(Math.abs(shareBelow(sample, promptId, (at) => `visitor-${at}`) - sample)).toBeLessThan(0.01)
    }
  })

  test("is within 1% of its rate where the rate is a half", () => {
    expect(Math.abs(shareBelow(0.5, "product-csat", visitorId) / 0.5 - 1)).toBeLessThan(0.01)
  })

  test("is drawn for each prompt anew: who is asked one is no likelier to be asked another", () => {
    let both = 0
    for (let at = 0; at < VISITORS; at++) {
      const id = visitorId(at)
      if (standingOf(id, "product-csat") < 0.3 && standingOf(id, "cart-ces") < 0.3) both++
    }
    expect(Math.abs(both / VISITORS - 0.09)).toBeLessThan(0.005)
  })

  test("is never drawn again: the same visitor at the same place in any visit, and in any larger sample", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (visitor, one, other) => {
          const kindAt = (sample: number, visitId: string) => {
            const known = memory({ visitorId: visitor })
            const journal = { ...known.journal, visitId }
            const at = moment(0, { occasion: occasion("product.inspected") })
            return decide({ ...known, journal }, [{ ...promptOf("csat"), sample }], at)[0]
          }
          const [small, large] = [Math.min(one, other), Math.max(one, other)]
          expect(kindAt(small, "visit-1")?.kind).toBe(kindAt(small, "visit-2")?.kind)
          if (kindAt(small, "visit-1")?.kind === "ask") expect(kindAt(large, "visit-3")?.kind).toBe("ask")
          else expect(kindAt(small, "visit-1")).toMatchObject({ kind: "suppress", rule: "not-sampled" })
        },
      ),
      { seed: 20 },
    )
  })

  test("is drawn by the visit where nobody may be recognised", () => {
    const prompt = { ...promptOf("csat"), sample: 0.5 }
    const kinds = Array.from({ length: 400 }, (_, at) => {
      const known = memory()
      const journal = { ...known.journal, visitId: `visit-${at}` }
      const verdicts = decide(
        { ...known, journal },
        [prompt],
        moment(0, { occasion: occasion("product.inspected") }),
      )
      return verdicts[0]?.kind
    })
    const asked = kinds.filter((kind) => kind === "ask").length
    expect(asked).toBeGreaterThan(150)
    expect(asked).toBeLessThan(250)
  })
})

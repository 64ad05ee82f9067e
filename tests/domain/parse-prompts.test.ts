import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkTouchpoints } from "../../src/domain/check-prompts.ts"
import { parsePrompts } from "../../src/domain/parse-prompts.ts"
import { PromptsError } from "../../src/domain/prompts-error.ts"

const text = readFileSync(new URL("../../scenes/prompts.json", import.meta.url), "utf8")
interface Draft {
  prompts: Record<string, unknown>[]
}
const draft = (): Draft => JSON.parse(text)

/** The file with one value of its first prompt changed. */
function spoilt(change: (prompt: Record<string, unknown>) => void): unknown {
  const file = draft()
  const [first] = file.prompts
  if (first) change(first)
  return file
}

function problemsOf(data: unknown): string[] {
  try {
    parsePrompts(data)
    return []
  } catch (error) {
    if (!(error instanceof PromptsError)) throw error
    return error.message.split("\n")
  }
}

describe("the showroom's own prompts", () => {
  test("[ASK-1] [GDE-30] are a CSAT at the product, a CES in the cart, one after a guided visit, and an NPS at the end", () => {
    const prompts = parsePrompts(draft())
    expect(prompts.map(({ metric, scale, trigger }) => [metric, scale, trigger.on])).toEqual([
      ["csat", "1-5", "product.inspected"],
      ["ces", "1-7", "cart.added"],
      ["nps", "0-10", "visit.ending"],
      ["ces", "1-7", "guided.ended"],
    ])
  })

  test("are worded so that any product's name fits: no article, preposition or verb stands against it", () => {
    for (const { question, teaser } of parsePrompts(draft())) {
      for (const words of [question.it, teaser.it]) {
        expect(words).not.toMatch(/\b(il|lo|la|l’|i|gli|le|del|della|dello|dei|al|alla) ?\{product\}/i)
      }
    }
  })
})

describe("a file with mistakes", () => {
  test.each([
    [
      "a scale of another metric",
      (p: Record<string, unknown>) => {
        p.scale = "1-7"
      },
      'prompts[0].scale: got "1-7", expected "1-5", the scale of csat',
    ],
    [
      "a metric that doesn't exist",
      (p: Record<string, unknown>) => {
        p.metric = "joy"
      },
      'prompts[0].metric: got "joy", expected one of "csat", "ces", "nps"',
    ],
    [
      "a fraction for a version",
      (p: Record<string, unknown>) => {
        p.version = 1.5
      },
      "prompts[0].version: got 1.5, expected a whole number from 1 to 1000000",
    ],
    [
      "no touchpoint",
      (p: Record<string, unknown>) => {
        p.touchpoints = []
      },
      "prompts[0].touchpoints: got [], expected at least one touchpoint",
    ],
    [
      "a language missing",
      (p: Record<string, unknown>) => {
        p.question = { it: "Ti va?" }
      },
      'prompts[0].question.en: got undefined, expected a field "en"',
    ],
    [
      "an empty text",
      (p: Record<string, unknown>) => {
        p.teaser = { it: " ", en: "Hm?" }
      },
      'prompts[0].teaser.it: got " ", expected a text that is not empty',
    ],
    [
      "an unknown field",
      (p: Record<string, unknown>) => {
        p.colour = "red"
      },
      'prompts[0].colour: got "red", expected no such field',
    ],
    [
      "an unknown trigger",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "rain" }
      },
      'prompts[0].trigger.on: got "rain", expected one of "zone.left", "search.found", "search.failed", "product.inspected", "product.configured", "product.tried", "product.compared", "struggled", "cart.added", "checkout.returned", "help.closed", "guided.ended", "visit.ending", "visit.returned"',
    ],
    [
      "a negative time",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "product.inspected", minSeconds: -1 }
      },
      "prompts[0].trigger.minSeconds: got -1, expected seconds from 0 to 86400",
    ],
    [
      "a limit of zero",
      (p: Record<string, unknown>) => {
        p.limits = { perVisit: 0, coolDownSeconds: 60 }
      },
      "prompts[0].limits.perVisit: got 0, expected a whole number from 1 to 100",
    ],
  ])("says where, what and what was expected: %s", (_name, change, message) => {
    expect(problemsOf(spoilt(change))).toContain(message)
  })

  test("names an id that is used twice", () => {
    const file = draft()
    const [first] = file.prompts
    if (first) file.prompts.push(first)
    expect(problemsOf(file)).toEqual([
      'prompts[4].id: got "product-csat", expected an id that no prompt before it has',
    ])
  })

  test("names every problem at once", () => {
    const data = spoilt((prompt) => Object.assign(prompt, { version: 0, priority: "high" }))
    expect(problemsOf(data)).toHaveLength(2)
  })

  test("is refused with a PromptsError, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(() => parsePrompts(data)).toThrow(PromptsError)
      }),
      { seed: 11 },
    )
  })

  test("shortens a huge value", () => {
    const [line] = problemsOf(
      spoilt((prompt) => {
        prompt.id = "x".repeat(10_000)
      }),
    )
    expect(line?.length).toBeLessThan(200)
  })
})

test("[ASK-2] a touchpoint that no scene has is named", () => {
  const prompts = parsePrompts(draft())
  const known = new Set(prompts.flatMap(({ touchpoints }) => touchpoints))
  expect(checkTouchpoints(prompts, known)).toEqual([])
  known.delete("cart")
  expect(checkTouchpoints(prompts, known)).toEqual([
    {
      path: "prompts[1].touchpoints[0]",
      value: '"cart"',
      expected: `a touchpoint of a scene: ${[...known].join(", ")}`,
    },
  ])
})

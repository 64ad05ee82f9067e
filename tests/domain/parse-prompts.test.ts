import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import { checkTouchpoints } from "../../src/domain/check-prompts.ts"
import { JOURNEY_STAGES } from "../../src/domain/journey-stage.ts"
import { OCCASION_SHAPES } from "../../src/domain/occasion-properties.ts"
import { parsePrompts, parseRuleSet } from "../../src/domain/parse-prompts.ts"
import { parseScene } from "../../src/domain/parse-scene.ts"
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

const words = { it: "Perché?", en: "Why?" }
const followUp = (from: number, to: number) => ({ from, to, question: words })

function problemsOf(data: unknown): string[] {
  try {
    parsePrompts(data)
    return []
  } catch (error) {
    if (!(error instanceof PromptsError)) throw error
    return error.message.split("\n")
  }
}

describe("what a trigger tests", () => {
  const refusals = (on: string, where: unknown) =>
    problemsOf(
      spoilt((prompt) => {
        prompt.metric = "csat"
        prompt.trigger = { on, where }
      }),
    )

  test.each([
    [
      "product.inspected",
      { times: 2 },
      "times: got 2, expected no such property: product.inspected has none",
    ],
    [
      "zone.left",
      { products: 2 },
      'products: got 2, expected no such property: zone.left has "zone", "stage"',
    ],
    [
      "zone.left",
      { stage: "sleep" },
      /^prompts\[0\]\.trigger\.where\.stage: got "sleep", expected one of "discover"/,
    ],
    ["zone.left", { zone: { atLeast: 2 } }, 'zone: got {"atLeast":2}, expected the id of a zone'],
    ["product.configured", { variant: "yes" }, 'variant: got "yes", expected true or false'],
    [
      "product.compared",
      { products: "two" },
      'products: got "two", expected a number, or { "atLeast", "atMost" }',
    ],
    [
      "struggled",
      { kind: { oneOf: ["rage-click", "rage"] } },
      /"rage-click","rage"\]\}, expected one of "backtracking"/,
    ],
  ])("[EDP-10] is what its occasion has, and as what it is: %s %j", (on, where, message) => {
    expect(refusals(on, where)).toContainEqual(
      typeof message === "string" ? `prompts[0].trigger.where.${message}` : expect.stringMatching(message),
    )
  })

  test("[EDP-10] and everything that an occasion has can be tested", () => {
    const tests = {
      number: [2, { atLeast: 1 }, { oneOf: [1, 2] }],
      "yes-no": [true, false],
      zone: ["street", { oneOf: ["street", "lighting"] }],
    }
    for (const [on, { properties }] of Object.entries(OCCASION_SHAPES)) {
      for (const property of properties) {
        const good = property.kind === "choice" ? property.options : tests[property.kind]
        for (const value of good)
          expect(refusals(on, { [property.name]: value }).filter((line) => line.includes(".where."))).toEqual(
            [],
          )
      }
    }
  })
})

describe("the showroom's own prompts", () => {
  test("[ASK-1] [GDE-30] ask at the product, in the cart, after a search, a comparison, the mirror and a guided visit, and at the end", () => {
    const prompts = parsePrompts(draft())
    const first = prompts.slice(0, 7)
    expect(first.map(({ metric, scale, trigger }) => [metric, scale, trigger.on])).toEqual([
      ["csat", "1-5", "product.inspected"],
      ["ces", "1-7", "cart.added"],
      ["nps", "0-10", "visit.ending"],
      ["ces", "1-7", "search.failed"],
      ["ces", "1-7", "product.compared"],
      ["csat", "1-5", "product.tried"],
      ["ces", "1-7", "guided.ended"],
    ])
  })

  test("[ASK-37] ask at every stage of the journey, and for loyalty only at its end and on return", () => {
    const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")), "flagship.json")
    const stageOf = new Map(scene.touchpoints.map(({ id, stage }) => [id, stage]))
    const prompts = parsePrompts(draft())
    const stages = prompts.flatMap(({ touchpoints }) => touchpoints.map((id) => stageOf.get(id)))
    expect(JOURNEY_STAGES.filter((stage) => !stages.includes(stage))).toEqual([])
    const loyalty = prompts.filter(({ metric }) => metric === "nps").map(({ trigger }) => trigger.on)
    expect(loyalty).toEqual(["visit.ending", "visit.returned"])
    expect(checkTouchpoints(prompts, new Set(stageOf.keys()))).toEqual([])
  })

  test("are short: one idea each, in both languages, and none suggests its answer", () => {
    for (const { question, teaser, followUps = [] } of parsePrompts(draft())) {
      const questions = [question, ...followUps.map((each) => each.question)]
      for (const words of questions.flatMap(({ it, en }) => [it, en])) expect(words.length).toBeLessThan(70)
      for (const words of [teaser.it, teaser.en]) expect(words.length).toBeLessThan(45)
    }
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
    [
      "an NPS while shopping",
      (p: Record<string, unknown>) => Object.assign(p, { metric: "nps", scale: "0-10" }),
      'prompts[0].trigger.on: got "product.inspected", expected for nps, one of "visit.ending", "visit.returned"',
    ],
    [
      "a CES where nothing took effort",
      (p: Record<string, unknown>) =>
        Object.assign(p, { metric: "ces", scale: "1-7", trigger: { on: "zone.left" } }),
      /^prompts\[0\]\.trigger\.on: got "zone\.left", expected for ces, one of "search\.found"/,
    ],
    [
      "a follow-up the wrong way round",
      (p: Record<string, unknown>) => {
        p.followUps = [followUp(3, 2)]
      },
      "prompts[0].followUps[0].to: got 2, expected at least 3",
    ],
    [
      "a follow-up for scores that there aren't",
      (p: Record<string, unknown>) => {
        p.followUps = [followUp(0, 7)]
      },
      "prompts[0].followUps[0].from: got 0, expected a score of 1-5",
    ],
    [
      "two follow-ups for the same score",
      (p: Record<string, unknown>) => {
        p.followUps = [followUp(1, 2), followUp(4, 5), followUp(2, 3)]
      },
      'prompts[0].followUps[2]: got {"from":2,"to":3}, expected scores that followUps[0] is not for',
    ],
    [
      "a choice that is there twice",
      (p: Record<string, unknown>) => {
        const choice = { id: "price", label: words }
        p.followUps = [{ ...followUp(1, 2), choices: [choice, choice] }]
      },
      'prompts[0].followUps[0].choices[1].id: got "price", expected an id that no choice before it has',
    ],
    [
      "a single choice",
      (p: Record<string, unknown>) => {
        p.followUps = [{ ...followUp(1, 2), choices: [{ id: "price", label: words }] }]
      },
      /^prompts\[0\]\.followUps\[0\]\.choices: got .*, expected at least two choices$/,
    ],
    [
      "bounds that nothing is within",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "product.inspected", where: { times: { atLeast: 3, atMost: 2 } } }
      },
      "prompts[0].trigger.where.times.atMost: got 2, expected at least 3",
    ],
    [
      "bounds that everything is within",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "product.inspected", where: { times: {} } }
      },
      'prompts[0].trigger.where.times: got {}, expected "atLeast", "atMost" or both',
    ],
    [
      "something to cancel what is asked at once",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "product.inspected", unless: ["cart.added"] }
      },
      /^prompts\[0\]\.trigger\.unless: got \["cart\.added"\], expected a "delaySeconds" above 0 beside it/,
    ],
    [
      "what cancels itself",
      (p: Record<string, unknown>) => {
        p.trigger = { on: "product.inspected", delaySeconds: 9, unless: ["product.inspected"] }
      },
      /^prompts\[0\]\.trigger\.unless: got .*, expected occasions other than "product\.inspected"/,
    ],
    [
      "a touchpoint that is named twice",
      (p: Record<string, unknown>) => {
        p.touchpoints = ["lighting", "lighting"]
      },
      'prompts[0].touchpoints[1]: got "lighting", expected a touchpoint that isn\'t named before it',
    ],
    [
      "a cost of nothing",
      (p: Record<string, unknown>) => {
        p.burdenSeconds = 0
      },
      "prompts[0].burdenSeconds: got 0, expected seconds from 1 to 600",
    ],
    [
      "a cost that no budget can bear",
      (p: Record<string, unknown>) => {
        p.burdenSeconds = 30
      },
      "prompts[0].burdenSeconds: got 30, expected a cost within policy.budget.visitSeconds: 60 seconds if it is dismissed, beside 16 kept for an NPS",
    ],
    [
      "a sample of nobody",
      (p: Record<string, unknown>) => {
        p.sample = 0
      },
      "prompts[0].sample: got 0, expected a share above 0, up to 1",
    ],
  ])("[ASK-30] says where, what and what was expected: %s", (_name, change, message) => {
    expect(problemsOf(spoilt(change))).toContainEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    )
  })

  test("names an id that is used twice", () => {
    const file = draft()
    const [first] = file.prompts
    if (first) file.prompts.push(first)
    expect(problemsOf(file)).toEqual([
      `prompts[${file.prompts.length - 1}].id: got "product-csat", expected an id that no prompt before it has`,
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

describe("[ASK-30] the policy", () => {
  const policyOf = (policy: unknown) => parseRuleSet({ ...draft(), policy }).policy

  test("is the usual one where nothing is said, whole or in part", () => {
    expect(parseRuleSet({ prompts: draft().prompts }).policy).toEqual(DEFAULT_POLICY)
    expect(policyOf({})).toEqual(DEFAULT_POLICY)
    expect(policyOf({ npsCoolDownDays: 30, budget: { visitSeconds: 90 } })).toEqual({
      ...DEFAULT_POLICY,
      npsCoolDownDays: 30,
      budget: { ...DEFAULT_POLICY.budget, visitSeconds: 90 },
    })
  })

  test.each([
    [
      { budget: { visitSeconds: "much" } },
      'policy.budget.visitSeconds: got "much", expected seconds from 1 to 3600',
    ],
    [{ cost: { dismissed: 0.5 } }, "policy.cost.dismissed: got 0.5, expected a number from 1 to 10"],
    [{ npsCoolDownDays: 0 }, "policy.npsCoolDownDays: got 0, expected days from 1 to 730"],
    [{ caseAt: { csat: 5 } }, "policy.caseAt.csat: got 5, expected a whole number from 1 to 4"],
    [{ coffee: true }, "policy.coffee: got true, expected no such field"],
  ])("names what is wrong with it: %j", (policy, message) => {
    expect(problemsOf({ ...draft(), policy })).toContain(message)
  })

  test("must have room for each prompt, its NPS among them", () => {
    const problems = problemsOf({ ...draft(), policy: { budget: { visitSeconds: 15 } } })
    expect(problems).toContain(
      'prompts[2]: got "visit-nps", expected a cost within policy.budget.visitSeconds: 16 seconds if it is dismissed',
    )
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

import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { i18n } from "../../src/client/language.ts"
import { type Advice, adviceFor } from "../../src/dashboard/prompts/advice.ts"
import { differencesOf } from "../../src/dashboard/prompts/editor/differences.ts"
import { bodyOf, formOf, newForm, type PromptForm } from "../../src/dashboard/prompts/prompt-form.ts"
import "../../src/dashboard/prompts/messages.ts"
import { policyBody, policyForm } from "../../src/dashboard/prompts/policy/policy-form.ts"
import { problemsOf, type RuleContext } from "../../src/dashboard/prompts/rule-context.ts"
import { ruleWords } from "../../src/dashboard/prompts/rule-words.ts"
import { weeksUntilEnough } from "../../src/dashboard/prompts/trial/simulate.ts"
import { triggerOf, triggerWords } from "../../src/dashboard/prompts/trigger-words.ts"
import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import { LANGUAGES } from "../../src/domain/language.ts"
import { OCCASION_KINDS } from "../../src/domain/occasion.ts"
import { OCCASION_SHAPES } from "../../src/domain/occasion-properties.ts"
import { parsePrompts } from "../../src/domain/parse-prompts.ts"
import { RULES } from "../../src/feedback/rules/rules.ts"

const shipped = parsePrompts(JSON.parse(readFileSync("scenes/prompts.json", "utf8")))
const touchpoints = new Set(shipped.flatMap((prompt) => prompt.touchpoints))
const context: RuleContext = {
  live: shipped,
  policy: DEFAULT_POLICY,
  touchpoints,
  versionOf: (id) => shipped.find((prompt) => prompt.id === id)?.version ?? 0,
}
const words = (it: string, en: string) => ({ it, en })

/** A prompt that nothing can be said against. */
const good: PromptForm = {
  ...newForm("mirror-ces"),
  metric: "ces",
  touchpoints: ["cart"],
  question: words("Quanto è stato facile pagare?", "How easy was it to pay?"),
  teaser: words("Facile pagare?", "Easy to pay?"),
  lowLabel: words("Difficile", "Difficult"),
  highLabel: words("Facile", "Easy"),
  on: "checkout.returned",
  minSeconds: 40,
  where: { from: "merchant" },
}

describe("a prompt while it is written", () => {
  test("[EDP-22] says the same as the prompt that it was made of", () => {
    for (const { version: _, ...prompt } of shipped)
      expect(bodyOf(formOf(prompt.id, prompt))).toEqual({
        ...prompt,
        ...(prompt.followUps?.length ? {} : {}),
      })
  })

  test("[EDP-22] is read whatever was kept, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const form = formOf("any", kept)
        expect(formOf("any", bodyOf(form))).toEqual(form)
      }),
    )
    expect(formOf("any", { question: { it: "Sì?" }, sample: 0.07 })).toMatchObject({
      question: { it: "Sì?", en: "" },
      sample: 7,
    })
  })

  test("[EDP-22] what keeps it from being asked is what the parser says, and nothing of other prompts", () => {
    expect(problemsOf(good, context)).toEqual([])
    const [problem, ...more] = problemsOf({ ...good, question: words("Eh?", "") }, context)
    expect(more).toEqual([])
    expect(problem).toMatchObject({
      prompt: "mirror-ces",
      field: "question.en",
      expected: "a text that is not empty",
    })
    expect(problemsOf({ ...good, metric: "nps" }, context).map(({ field }) => field)).toContain("trigger.on")
    expect(problemsOf({ ...good, touchpoints: ["moon"] }, context)).toMatchObject([
      { field: "touchpoints[0]" },
    ])
    const broken = {
      ...context,
      live: [{ ...shipped[0], id: "other", touchpoints: ["moon"] }],
    } as RuleContext
    expect(problemsOf(good, broken)).toEqual([])
  })
})

describe("advice", () => {
  const told = (change: Partial<PromptForm>, live = context.live): Advice["id"][] =>
    adviceFor({ ...good, ...change }, { ...context, live }).map(({ id }) => id)

  test("[EDP-27] nothing is said of what nothing can be said against", () => {
    expect(told({}, [])).toEqual([])
  })

  test.each<[Advice["id"], Partial<PromptForm>]>([
    ["long", { question: words("parola ".repeat(30), "word ".repeat(30)) }],
    ["uneven", { question: words("Quanto?", "How easy, all in all, was it for you to pay?") }],
    ["same-words", { question: words("How easy was it?", "How easy was it?") }],
    ["labels-alike", { lowLabel: words("Facile", "Difficult") }],
    ["placeholder", { question: words("{prodotto}?", "{product}?") }],
    ["product-once", { question: words("{product} è facile?", "Is it easy?"), on: "cart.added", where: {} }],
    ["no-product", { question: words("{product}: facile?", "{product}: easy?") }],
    ["teaser", { teaser: words("Quanto è stato facile pagare le cose che volevi?", "Easy?") }],
    ["budget", { burdenSeconds: 25 }],
  ])("[EDP-27] %s", (id, change) => {
    expect(told(change, [])).toContain(id)
  })

  test("[EDP-27] what is asked at the same moment and place is named, with which goes first", () => {
    const rival = shipped.find(
      ({ trigger, touchpoints }) => trigger.on === "cart.added" && touchpoints.includes("cart"),
    )
    if (!rival) throw new Error("no rival")
    const close = { ...good, on: rival.trigger.on, where: {}, minSeconds: null }
    const advice = adviceFor({ ...close, priority: rival.priority + 1 }, context)
    expect(advice).toContainEqual({ id: "competes", values: { rival: rival.id, first: good.id } })
    expect(adviceFor({ ...close, priority: rival.priority - 1 }, context)).toContainEqual({
      id: "competes",
      values: { rival: rival.id, first: rival.id },
    })
  })

  test("[EDP-24] so few answers that thirty take months are reckoned by the week", () => {
    expect(weeksUntilEnough(30, 28)).toBe(4)
    expect(weeksUntilEnough(3, 28)).toBe(40)
    expect(weeksUntilEnough(0, 28)).toBeNull()
  })
})

describe("words", () => {
  test.each(LANGUAGES)("[EDP-20] every moment, property and rule has its words in %s", (language) => {
    i18n.activate(language)
    for (const on of OCCASION_KINDS) {
      const { properties } = OCCASION_SHAPES[on]
      const where = Object.fromEntries(
        properties.map((property) => [
          property.name,
          property.kind === "choice"
            ? { oneOf: property.options }
            : property.kind === "number"
              ? { atLeast: 2 }
              : true,
        ]),
      )
      const said = triggerWords(i18n, { on, minSeconds: 3, where, delaySeconds: 4, unless: ["cart.added"] })
      expect(said).not.toMatch(/prompts\.|dashboard\./)
    }
    for (const prompt of shipped) expect(triggerWords(i18n, triggerOf(prompt))).not.toMatch(/prompts\./)
    for (const rule of RULES) expect(ruleWords(i18n, rule)).not.toBe(rule)
    expect(ruleWords(i18n, "of-tomorrow")).toBe("of-tomorrow")
  })
})

describe("differences", () => {
  test("[EDP-25] are told field by field, and what is the same isn't", () => {
    expect(
      differencesOf({ a: 1, b: { c: "x" }, d: ["p", "q"] }, { a: 1, b: { c: "y" }, d: ["p"], e: true }),
    ).toEqual([
      { field: "b.c", before: "x", after: "y" },
      { field: "d", before: "p, q", after: "p" },
      { field: "e", before: null, after: "true" },
    ])
    expect(differencesOf({ f: [{ g: 1 }] }, { f: [{ g: 1 }, { g: 2 }] })).toEqual([
      { field: "f[1].g", before: null, after: "2" },
    ])
  })

  test("[EDP-26] a policy is the same after it was in its fields", () => {
    expect(policyBody(policyForm(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY)
    expect(policyBody(policyForm({}))).toEqual({})
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import { parseRuleSet } from "../../../src/domain/parse-prompts.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { PROMPT_STATES } from "../../../src/protocol/prompts.ts"
import { editionOfFile, liveOf, type Rules } from "../../../src/server/prompts/edition.ts"
import { type Planned, planState, planWritten } from "../../../src/server/prompts/plan-edition.ts"
import { wordingOf } from "../../../src/server/prompts/prompt-versions.ts"
import { PROMPTS } from "../../feedback/prompts.ts"

const touchpoints = new Set(PROMPTS.flatMap((prompt) => prompt.touchpoints))
const IDS = [...PROMPTS.map(({ id }) => id), "new-one"]
const asked = (prompt: Prompt) => JSON.stringify([prompt.metric, wordingOf(prompt)])

type Deed =
  | { readonly kind: "write"; readonly id: string; readonly word: string; readonly priority: number }
  | { readonly kind: "state"; readonly id: string; readonly state: (typeof PROMPT_STATES)[number] }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    id: fc.constantFrom(...IDS),
    // An empty text is refused.
    word: fc.constantFrom("One?", "Two?", " One? ", ""),
    priority: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("state" as const),
    id: fc.constantFrom(...IDS),
    state: fc.constantFrom(...PROMPT_STATES),
  }),
)

describe("editions", () => {
  test("[EDP-11] whatever is done: each can be asked, versions only grow, and nobody's prompt is changed by another's", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        let rules: Rules = editionOfFile({ prompts: PROMPTS, policy: DEFAULT_POLICY }).rules
        const newest = new Map(PROMPTS.map(({ id, version }) => [id, version]))
        const said = new Map(PROMPTS.map((prompt) => [`${prompt.id} ${prompt.version}`, asked(prompt)]))
        for (const [at, each] of deeds.entries()) {
          const context = {
            rules,
            number: at + 1,
            newestOf: (id: string) => newest.get(id) ?? 0,
            touchpoints,
          }
          const before = rules.prompts.find(({ prompt }) => prompt.id === each.id)
          const body = before?.prompt ?? PROMPTS[0]
          const planned: Planned =
            each.kind === "state"
              ? planState(context, each.id, each.state)
              : planWritten(context, {
                  prompts: [
                    {
                      id: each.id,
                      body: { ...body, question: { it: each.word, en: each.word }, priority: each.priority },
                    },
                  ],
                })
          if (planned.kind === "problems") {
            expect(each).toMatchObject({ kind: "write", word: "" })
            expect(planned.problems.every(({ prompt }) => prompt === each.id)).toBe(true)
            continue
          }
          const after = planned.rules.prompts.find(({ prompt }) => prompt.id === each.id)
          expect(planned.rules.prompts.filter(({ prompt }) => prompt.id !== each.id)).toEqual(
            rules.prompts.filter(({ prompt }) => prompt.id !== each.id),
          )
          parseRuleSet({ prompts: liveOf(planned.rules), policy: planned.rules.policy })
          if (after) {
            const { prompt } = after
            const name = `${prompt.id} ${prompt.version}`
            // A version says one thing for ever, and another thing is a newer version.
            expect(said.get(name) ?? asked(prompt)).toBe(asked(prompt))
            said.set(name, asked(prompt))
            expect(prompt.version).toBeGreaterThanOrEqual(newest.get(prompt.id) ?? 1)
            newest.set(prompt.id, prompt.version)
          }
          if (planned.changes.length === 0) expect(planned.rules).toEqual(rules)
          rules = planned.rules
        }
      }),
    )
  })
})

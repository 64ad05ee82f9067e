import * as v from "valibot"
import { type AskingPolicy, DEFAULT_POLICY } from "./asking-policy.ts"
import { checkPrompts } from "./check-prompts.ts"
import { policySchema } from "./policy-schema.ts"
import type { Prompt } from "./prompt.ts"
import { promptSchema } from "./prompt-schema.ts"
import { PromptsError, showFound } from "./prompts-error.ts"

/** What a showroom asks, and how much of it. */
export interface RuleSet {
  readonly prompts: readonly Prompt[]
  readonly policy: AskingPolicy
}

const file = v.strictObject({
  prompts: v.array(promptSchema, "a list of prompts"),
  policy: v.optional(policySchema, DEFAULT_POLICY),
})

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
  return keys.join("").replace(/^\./, "") || "(the whole file)"
}

/** valibot's own words for a key that is missing or too many; our messages are already "what was expected". */
function expectationOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== "strict_object") return issue.message
  if (issue.expected === "never") return "no such field"
  return issue.expected === "Object" ? "an object" : `a field ${issue.expected}`
}

/** The prompts of a showroom and their policy from parsed JSON. @throws {PromptsError} that names each problem. */
export function parseRuleSet(data: unknown): RuleSet {
  const result = v.safeParse(file, data)
  if (!result.success) {
    throw new PromptsError(
      result.issues.map((issue) => ({
        path: pathOf(issue),
        value: showFound(issue.path ? issue.path.at(-1)?.value : issue.input),
        expected: expectationOf(issue),
      })),
    )
  }
  const { prompts, policy } = result.output
  const problems = checkPrompts(prompts, policy)
  if (problems.length > 0) throw new PromptsError(problems)
  return { prompts, policy }
}

/** The prompts alone. @throws {PromptsError} that names each problem. */
export function parsePrompts(data: unknown): readonly Prompt[] {
  return parseRuleSet(data).prompts
}

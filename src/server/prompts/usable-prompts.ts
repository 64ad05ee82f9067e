import type { Prompt } from "../../domain/prompt.ts"
import { readRuleSet } from "../../domain/read-rule-set.ts"
import type { RuleProblem } from "../../protocol/prompts.ts"
import { liveOf, type Rules } from "./edition.ts"
import { attribute } from "./plan-edition.ts"

export interface Usable {
  readonly prompts: readonly Prompt[]
  /** Why those that are live and aren't among them can't be asked. */
  readonly problems: readonly RuleProblem[]
}

/**
 * What can be asked of what was published: a scene may have lost a touchpoint since. One prompt that can't be asked costs no
 * other, and no start.
 */
export function usablePrompts(rules: Rules, touchpoints: ReadonlySet<string>): Usable {
  const problems: RuleProblem[] = []
  let prompts = liveOf(rules)
  for (;;) {
    const read = readRuleSet({ prompts, policy: rules.policy }, touchpoints)
    if (read.kind === "rules") return { prompts: read.rules.prompts, problems }
    const ids = prompts.map(({ id }) => id)
    const found = attribute(read.problems, ids)
    problems.push(...found)
    const bad = new Set(found.map(({ prompt }) => prompt))
    const left = prompts.filter(({ id }) => !bad.has(id))
    // What is wrong with the policy is no prompt's: nothing is asked by it.
    prompts = left.length < prompts.length ? left : []
    if (left.length === ids.length) return { prompts, problems }
  }
}

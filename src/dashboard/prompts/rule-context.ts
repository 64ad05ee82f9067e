import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { placeOfProblem, readRuleSet } from "../../domain/read-rule-set.ts"
import type { PromptsReply, RuleProblem } from "../../protocol/prompts.ts"
import { bodyOf, type PromptForm } from "./prompt-form.ts"

/** What a prompt has to get along with. */
export interface RuleContext {
  readonly live: readonly Prompt[]
  readonly policy: AskingPolicy
  readonly touchpoints: ReadonlySet<string>
  /** The newest version of a prompt; 0: none. */
  readonly versionOf: (id: string) => number
}

export function contextOf(
  { prompts, policy }: PromptsReply,
  touchpoints: readonly { readonly id: string }[],
): RuleContext {
  return {
    live: prompts.flatMap(({ prompt, state }) => (prompt && state === "live" ? [prompt] : [])),
    policy: policy.inForce,
    touchpoints: new Set(touchpoints.map(({ id }) => id)),
    versionOf: (id) => prompts.find((each) => each.id === id)?.prompt?.version ?? 0,
  }
}

/** All that would be asked with `form` in its place, and its place among it. */
export function setWith(form: PromptForm, { live, versionOf }: RuleContext) {
  const written: unknown = { ...bodyOf(form), version: versionOf(form.id) || 1 }
  const before = live.findIndex(({ id }) => id === form.id)
  const index = before < 0 ? live.length : before
  const prompts: readonly unknown[] = [...live.slice(0, index), written, ...live.slice(index + 1)]
  return { prompts, index }
}

/** What keeps `form` from being asked, in the parser's own words. */
export function problemsOf(form: PromptForm, context: RuleContext): readonly RuleProblem[] {
  const { prompts, index } = setWith(form, context)
  const read = readRuleSet({ prompts, policy: context.policy }, context.touchpoints)
  if (read.kind === "rules") return []
  return read.problems.flatMap((problem): RuleProblem[] => {
    const place = placeOfProblem(problem)
    return place.of === "prompt" && place.index === index
      ? [{ ...problem, prompt: form.id, field: place.field }]
      : []
  })
}

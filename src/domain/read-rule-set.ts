import { checkTouchpoints } from "./check-prompts.ts"
import { parseRuleSet, type RuleSet } from "./parse-prompts.ts"
import { type PromptProblem, PromptsError } from "./prompts-error.ts"

/** A rule set that can be asked by, or everything that is wrong with it. */
export type RuleSetOrProblems =
  | { readonly kind: "rules"; readonly rules: RuleSet }
  | { readonly kind: "problems"; readonly problems: readonly PromptProblem[] }

/** Reads prompts and policy for a showroom that has these touchpoints; throws nothing. */
export function readRuleSet(data: unknown, touchpoints: ReadonlySet<string>): RuleSetOrProblems {
  try {
    const rules = parseRuleSet(data)
    const problems = checkTouchpoints(rules.prompts, touchpoints)
    return problems.length > 0 ? { kind: "problems", problems } : { kind: "rules", rules }
  } catch (error) {
    if (!(error instanceof PromptsError)) throw error
    return { kind: "problems", problems: error.problems }
  }
}

const OF_PROMPT = /^prompts\[(\d+)\]\.?(.*)$/

/** Whose problem it is: the place of a prompt in its list and the path within it, or a path of the policy. */
export type ProblemPlace =
  | { readonly of: "prompt"; readonly index: number; readonly field: string }
  | { readonly of: "policy"; readonly field: string }

export function placeOfProblem({ path }: Pick<PromptProblem, "path">): ProblemPlace {
  const [, index, field = ""] = OF_PROMPT.exec(path) ?? []
  if (index !== undefined) return { of: "prompt", index: Number(index), field }
  return { of: "policy", field: path.replace(/^policy\.?/, "") }
}

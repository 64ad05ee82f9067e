import type { Prompt } from "../../domain/prompt.ts"
import type { PromptProblem } from "../../domain/prompts-error.ts"
import { placeOfProblem, readRuleSet } from "../../domain/read-rule-set.ts"
import type { EditionChange, PromptState, RuleProblem } from "../../protocol/prompts.ts"
import type { KeptPrompt, Rules } from "./edition.ts"
import { wordingOf } from "./prompt-versions.ts"
import { isSameValue } from "./same-value.ts"

/** What comes of a change: the rules after it, or why there can be none. */
export type Planned =
  | { readonly kind: "rules"; readonly rules: Rules; readonly changes: readonly EditionChange[] }
  | { readonly kind: "problems"; readonly problems: readonly RuleProblem[] }

export interface PlanContext {
  readonly rules: Rules
  /** Number of the edition that is planned. */
  readonly number: number
  /** The newest version that a prompt was ever asked with; 0: none. */
  readonly newestOf: (promptId: string) => number
  readonly touchpoints: ReadonlySet<string>
}

/** What is to be put in the place of what there is. */
export interface Written {
  readonly prompts: readonly { readonly id: string; readonly body: unknown }[]
  /** None: the policy stays. */
  readonly policy?: unknown
}

/** What is asked by a version, and made by nothing else of a prompt. */
const askedBy = (prompt: Prompt) => [prompt.metric, prompt.scale, wordingOf(prompt)]

/** The parser's problems, each with whose it is. */
export function attribute(problems: readonly PromptProblem[], ids: readonly string[]): RuleProblem[] {
  return problems.map((problem) => {
    const place = placeOfProblem(problem)
    return {
      ...problem,
      prompt: place.of === "prompt" ? (ids[place.index] ?? null) : null,
      field: place.field,
    }
  })
}

function asPrompt(body: unknown, id: string, version: number): unknown {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body, id, version } : body
}

/** All prompts that have to get along with each other: those that are asked, and what is written. */
function together({ rules }: PlanContext, { prompts }: Written) {
  const written = new Map(prompts.map((each) => [each.id, each.body]))
  const kept = rules.prompts.filter(({ prompt, state }) => state === "live" || written.has(prompt.id))
  const known = new Set(kept.map(({ prompt }) => prompt.id))
  const added = prompts.filter(({ id }) => !known.has(id))
  return [
    ...kept.map(({ prompt }) => ({
      id: prompt.id,
      value: written.has(prompt.id) ? asPrompt(written.get(prompt.id), prompt.id, prompt.version) : prompt,
    })),
    ...added.map(({ id, body }) => ({ id, value: asPrompt(body, id, 1) })),
  ]
}

/** Puts what was written into force, if it and all the rest can be asked together. */
export function planWritten(context: PlanContext, written: Written): Planned {
  const { rules, number, newestOf, touchpoints } = context
  const all = together(context, written)
  const policy = written.policy ?? rules.policy
  const read = readRuleSet({ prompts: all.map(({ value }) => value), policy }, touchpoints)
  if (read.kind === "problems")
    return {
      kind: "problems",
      problems: attribute(
        read.problems,
        all.map(({ id }) => id),
      ),
    }
  const parsed = new Map(read.rules.prompts.map((prompt) => [prompt.id, prompt]))
  const changes: EditionChange[] = []
  const place = (id: string, before: KeptPrompt | null): KeptPrompt[] => {
    const prompt = parsed.get(id)
    if (!prompt) return before ? [before] : []
    const isAskedSame = before !== null && isSameValue(askedBy(prompt), askedBy(before.prompt))
    const version = isAskedSame ? before.prompt.version : newestOf(id) + 1
    const next = { ...prompt, version }
    if (before && isSameValue(next, before.prompt)) return [before]
    changes.push({ prompt: id, kind: before === null ? "added" : isAskedSame ? "set" : "worded", version })
    return [{ prompt: next, state: before?.state ?? "live", since: number }]
  }
  const drafted = new Set(written.prompts.map(({ id }) => id))
  const prompts = [
    ...rules.prompts.flatMap((kept) => (drafted.has(kept.prompt.id) ? place(kept.prompt.id, kept) : [kept])),
    ...written.prompts
      .filter(({ id }) => !rules.prompts.some(({ prompt }) => prompt.id === id))
      .flatMap(({ id }) => place(id, null)),
  ]
  const isPolicySame = isSameValue(read.rules.policy, rules.policy)
  if (!isPolicySame) changes.push({ prompt: null, kind: "policy", version: null })
  return {
    kind: "rules",
    changes,
    rules: {
      prompts,
      policy: read.rules.policy,
      policySince: isPolicySame ? rules.policySince : number,
    },
  }
}

const DEED_OF_STATE = { live: "resumed", paused: "paused", retired: "retired" } as const
export const deedOf = (state: PromptState) => DEED_OF_STATE[state]

/** Lets a prompt be asked, or not. */
export function planState(context: PlanContext, id: string, state: PromptState): Planned {
  const { rules, number } = context
  const changes: EditionChange[] = []
  const prompts = rules.prompts.map((kept): KeptPrompt => {
    if (kept.prompt.id !== id || kept.state === state) return kept
    changes.push({ prompt: id, kind: deedOf(state), version: kept.prompt.version })
    return { ...kept, state, since: number }
  })
  const next = { ...rules, prompts }
  if (state !== "live") return { kind: "rules", rules: next, changes }
  // What comes back must get along with what has changed meanwhile.
  const checked = planWritten({ ...context, rules: next }, { prompts: [] })
  return checked.kind === "problems" ? checked : { kind: "rules", rules: next, changes }
}

import { type AskingPolicy, npsReserveOf, worstCostOf } from "./asking-policy.ts"
import { OCCASION_KINDS, type OccasionKind } from "./occasion.ts"
import { OCCASION_SHAPES, refusePropertyTest } from "./occasion-properties.ts"
import type { FollowUp, Prompt, PromptMetric, PromptTrigger } from "./prompt.ts"
import { type PromptProblem, showFound } from "./prompts-error.ts"
import { refuseScore } from "./score-on-scale.ts"

/**
 * When a metric may be asked for. CSAT right after its moment, CES after something that takes effort, and NPS, which is about
 * the relationship, never while shopping: at the end, or on return.
 */
export const OCCASIONS_OF_METRIC: Readonly<Record<PromptMetric, readonly OccasionKind[]>> = {
  csat: OCCASION_KINDS.filter((kind) => kind !== "visit.ending"),
  ces: OCCASION_KINDS.filter(
    (kind) => kind !== "zone.left" && kind !== "visit.ending" && kind !== "visit.returned",
  ),
  nps: ["visit.ending", "visit.returned"],
}

/** Values that stand twice in a list, each with its later place. */
function repeated(values: readonly string[]): readonly { readonly value: string; readonly at: number }[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [{ value, at }] : []))
}

function checkFollowUps(
  path: string,
  { metric, scale }: Prompt,
  followUps: readonly FollowUp[],
): PromptProblem[] {
  return followUps.flatMap(({ from, to, choices = [] }, index): PromptProblem[] => {
    const here = `${path}[${index}]`
    const off = (key: "from" | "to", score: number): PromptProblem[] =>
      refuseScore(metric, score) === null
        ? []
        : [{ path: `${here}.${key}`, value: showFound(score), expected: `a score of ${scale}` }]
    const before = followUps.findIndex((each, at) => at < index && each.from <= to && from <= each.to)
    return [
      ...off("from", from),
      ...off("to", to),
      ...(from > to ? [{ path: `${here}.to`, value: showFound(to), expected: `at least ${from}` }] : []),
      ...(before >= 0
        ? [
            {
              path: here,
              value: showFound({ from, to }),
              expected: `scores that followUps[${before}] is not for`,
            },
          ]
        : []),
      ...repeated(choices.map(({ id }) => id)).map(({ value, at }) => ({
        path: `${here}.choices[${at}].id`,
        value: showFound(value),
        expected: "an id that no choice before it has",
      })),
    ]
  })
}

/** Occasions that last: their prompts wait for whatever is in the way to pass, and can be cancelled meanwhile. */
export const LASTING: readonly OccasionKind[] = ["visit.ending", "visit.returned", "guided.ended"]

function checkTrigger(path: string, { metric, trigger }: Prompt): PromptProblem[] {
  const { on, where = {}, delaySeconds, unless }: PromptTrigger = trigger
  const problems: PromptProblem[] = []
  const allowed = OCCASIONS_OF_METRIC[metric]
  if (!allowed.includes(on)) {
    const names = allowed.map((each) => `"${each}"`).join(", ")
    problems.push({ path: `${path}.on`, value: showFound(on), expected: `for ${metric}, one of ${names}` })
  }
  const { properties } = OCCASION_SHAPES[on]
  for (const [key, test] of Object.entries(where)) {
    const property = properties.find(({ name }) => name === key)
    const refusal = property
      ? refusePropertyTest(property, test)
      : `no such property: ${on} has ${properties.map(({ name }) => `"${name}"`).join(", ") || "none"}`
    if (refusal !== null)
      problems.push({ path: `${path}.where.${key}`, value: showFound(test), expected: refusal })
    if (typeof test !== "object" || "oneOf" in test) continue
    const { atLeast, atMost } = test
    if (atLeast === undefined && atMost === undefined)
      problems.push({ path: `${path}.where.${key}`, value: "{}", expected: '"atLeast", "atMost" or both' })
    else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      problems.push({
        path: `${path}.where.${key}.atMost`,
        value: showFound(atMost),
        expected: `at least ${atLeast}`,
      })
  }
  if (unless !== undefined && !delaySeconds && !LASTING.includes(on)) {
    const expected = 'a "delaySeconds" above 0 beside it: what is asked at once can\'t be cancelled'
    problems.push({ path: `${path}.unless`, value: showFound(unless), expected })
  }
  if (unless?.includes(on)) {
    problems.push({
      path: `${path}.unless`,
      value: showFound(unless),
      expected: `occasions other than "${on}", which makes it due`,
    })
  }
  return problems
}

function checkBudget(path: string, prompt: Prompt, policy: AskingPolicy, reserve: number): PromptProblem[] {
  const worst = worstCostOf(prompt, policy)
  const kept = prompt.metric === "nps" ? 0 : reserve
  return (["visitSeconds", "quarterSeconds"] as const).flatMap((key) => {
    const left = policy.budget[key] - kept
    if (worst <= left) return []
    const because = `${worst} seconds if it is dismissed${kept > 0 ? `, beside ${kept} kept for an NPS` : ""}`
    const at = prompt.burdenSeconds === undefined ? path : `${path}.burdenSeconds`
    const value = showFound(prompt.burdenSeconds ?? prompt.id)
    return [{ path: at, value, expected: `a cost within policy.budget.${key}: ${because}` }]
  })
}

/** What is wrong with prompts that each have the right shape: with one another, with their metric, or with the policy. */
export function checkPrompts(prompts: readonly Prompt[], policy: AskingPolicy): readonly PromptProblem[] {
  const reserve = npsReserveOf(prompts, policy)
  return [
    ...repeated(prompts.map(({ id }) => id)).map(({ value, at }) => ({
      path: `prompts[${at}].id`,
      value: showFound(value),
      expected: "an id that no prompt before it has",
    })),
    ...prompts.flatMap((prompt, index) => {
      const path = `prompts[${index}]`
      return [
        ...repeated(prompt.touchpoints).map(({ value, at }) => ({
          path: `${path}.touchpoints[${at}]`,
          value: showFound(value),
          expected: "a touchpoint that isn't named before it",
        })),
        ...checkFollowUps(`${path}.followUps`, prompt, prompt.followUps ?? []),
        ...checkTrigger(`${path}.trigger`, prompt),
        ...checkBudget(path, prompt, policy, reserve),
      ]
    }),
  ]
}

/** Touchpoints that prompts name and no scene has; empty when all is well. */
export function checkTouchpoints(
  prompts: readonly Prompt[],
  known: ReadonlySet<string>,
): readonly PromptProblem[] {
  return prompts.flatMap((prompt, index) =>
    prompt.touchpoints.flatMap((touchpoint, place) =>
      known.has(touchpoint)
        ? []
        : [
            {
              path: `prompts[${index}].touchpoints[${place}]`,
              value: showFound(touchpoint),
              expected: `a touchpoint of a scene: ${[...known].join(", ") || "there are none"}`,
            },
          ],
    ),
  )
}

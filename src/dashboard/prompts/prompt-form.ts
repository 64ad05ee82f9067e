import * as v from "valibot"
import type { Localized } from "../../domain/language.ts"
import { OCCASION_KINDS, type OccasionKind, type PropertyTest } from "../../domain/occasion.ts"
import { PROMPT_METRICS, type PromptMetric, SCALE_OF_METRIC } from "../../domain/prompt.ts"

/** A prompt while it is written: every field is there, whatever is missing is empty. */
export interface PromptForm {
  readonly id: string
  readonly metric: PromptMetric
  readonly touchpoints: readonly string[]
  readonly question: Localized
  readonly teaser: Localized
  readonly lowLabel: Localized
  readonly highLabel: Localized
  readonly commentLabel: Localized
  readonly followUps: readonly FollowUpForm[]
  readonly on: OccasionKind
  readonly minSeconds: number | null
  readonly where: Readonly<Record<string, PropertyTest>>
  readonly delaySeconds: number | null
  readonly unless: readonly OccasionKind[]
  readonly priority: number | null
  readonly perVisit: number | null
  readonly coolDownSeconds: number | null
  readonly perQuarter: number | null
  /** `null`: what its metric costs by the policy. */
  readonly burdenSeconds: number | null
  /** Percent of visitors. */
  readonly sample: number | null
}

export interface FollowUpForm {
  readonly from: number | null
  readonly to: number | null
  readonly question: Localized
  /** `null`: a line of text. */
  readonly choices: readonly { readonly id: string; readonly label: Localized }[] | null
}

export const NO_WORDS: Localized = { it: "", en: "" }

const word = v.optional(v.fallback(v.string(), ""), "")
const words = v.optional(v.fallback(v.object({ it: word, en: word }), NO_WORDS), NO_WORDS)
const number = v.optional(v.fallback(v.nullable(v.number()), null), null)
const test = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.object({ oneOf: v.array(v.union([v.string(), v.number()])) }),
  v.object({ atLeast: v.exactOptional(v.number()), atMost: v.exactOptional(v.number()) }),
])
const listOf = <T>(item: v.GenericSchema<unknown, T>) => v.optional(v.fallback(v.array(item), []), [])

const Stored = v.object({
  metric: v.optional(v.fallback(v.picklist(PROMPT_METRICS), "csat"), "csat"),
  touchpoints: listOf(v.string()),
  question: words,
  teaser: words,
  lowLabel: words,
  highLabel: words,
  commentLabel: words,
  followUps: listOf(
    v.object({
      from: number,
      to: number,
      question: words,
      choices: v.optional(v.nullable(v.array(v.object({ id: word, label: words }))), null),
    }),
  ),
  trigger: v.optional(
    v.object({
      on: v.optional(v.fallback(v.picklist(OCCASION_KINDS), "product.inspected"), "product.inspected"),
      minSeconds: number,
      where: v.optional(v.fallback(v.record(v.string(), test), {}), {}),
      delaySeconds: number,
      unless: listOf(v.picklist(OCCASION_KINDS)),
    }),
    {},
  ),
  priority: number,
  limits: v.optional(v.object({ perVisit: number, coolDownSeconds: number, perQuarter: number }), {}),
  burdenSeconds: number,
  sample: number,
})

const rounded = (value: number) => Math.round(value * 1e6) / 1e6

/** What is written of a prompt, wherever it was kept; what can't be read is empty. */
export function formOf(id: string, body: unknown): PromptForm {
  const read = v.safeParse(Stored, body)
  const { trigger, limits, sample, ...rest } = read.success ? read.output : v.parse(Stored, {})
  return {
    ...rest,
    id,
    ...trigger,
    ...limits,
    sample: sample === null ? null : rounded(sample * 100),
  }
}

/** A question about nothing yet. */
export function newForm(id: string): PromptForm {
  return {
    ...formOf(id, {}),
    commentLabel: { it: "Cosa ti ha fatto dare {score}?", en: "What made you give it {score}?" },
    priority: 10,
    perVisit: 1,
    coolDownSeconds: 75,
  }
}

const given = <K extends string>(name: K, value: number | null) =>
  value === null ? {} : ({ [name]: value } as Record<K, number>)

/** As it is kept and checked: a prompt without its version. */
export function bodyOf(form: PromptForm): Readonly<Record<string, unknown>> {
  const { id, metric, touchpoints, question, teaser, lowLabel, highLabel, commentLabel, followUps } = form
  const { on, minSeconds, where, delaySeconds, unless, priority, perVisit, coolDownSeconds } = form
  return {
    ...{ id, metric, scale: SCALE_OF_METRIC[metric], touchpoints },
    ...{ question, teaser, lowLabel, highLabel, commentLabel },
    ...(followUps.length > 0
      ? {
          followUps: followUps.map(({ from, to, question, choices }) => ({
            ...{ from, to, question },
            ...(choices === null ? {} : { choices }),
          })),
        }
      : {}),
    trigger: {
      on,
      ...given("minSeconds", minSeconds),
      ...(Object.keys(where).length > 0 ? { where } : {}),
      ...given("delaySeconds", delaySeconds),
      ...(unless.length > 0 ? { unless } : {}),
    },
    priority,
    limits: { perVisit, coolDownSeconds, ...given("perQuarter", form.perQuarter) },
    ...given("burdenSeconds", form.burdenSeconds),
    ...(form.sample === null ? {} : { sample: rounded(form.sample / 100) }),
  }
}

/** Whether two say the same. */
export function isSameForm(a: PromptForm, b: PromptForm): boolean {
  return JSON.stringify(bodyOf(a)) === JSON.stringify(bodyOf(b))
}

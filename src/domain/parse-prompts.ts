import * as v from "valibot"
import { OCCASION_KINDS } from "./occasion.ts"
import { PROMPT_METRICS, type Prompt, SCALE_OF_METRIC } from "./prompt.ts"

/** What is wrong in one place of a file: where, what stands there, and what should. */
export interface PromptProblem {
  /** `prompts[0].limits.perVisit` */
  readonly path: string
  /** The value found, as JSON, shortened. */
  readonly value: string
  readonly expected: string
}

/** Prompts that can't be used; the message names every problem, one a line. */
export class PromptsError extends Error {
  override readonly name = "PromptsError"
  constructor(readonly problems: readonly PromptProblem[]) {
    super(
      problems.map(({ path, value, expected }) => `${path}: got ${value}, expected ${expected}`).join("\n"),
    )
  }
}

const MAX_TEXT = 200
const text = v.pipe(
  v.string("a text"),
  v.trim(),
  v.minLength(1, "a text that is not empty"),
  v.maxLength(MAX_TEXT, `at most ${MAX_TEXT} characters`),
)
const localized = v.strictObject({ it: text, en: text })
const id = v.pipe(
  v.string("an id"),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "an id: a-z, 0-9 and -, at most 64 characters"),
)

const wholeFrom = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  )
}
const seconds = (most: number) => {
  const expected = `seconds from 0 to ${most}`
  return v.pipe(v.number(expected), v.finite(expected), v.minValue(0, expected), v.maxValue(most, expected))
}

const occasion = v.picklist(OCCASION_KINDS, `one of ${OCCASION_KINDS.map((each) => `"${each}"`).join(", ")}`)

const value = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()])
const propertyTest = v.union(
  [
    value,
    v.strictObject({ oneOf: v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1)) }),
    v.strictObject({ atLeast: v.exactOptional(v.number()), atMost: v.exactOptional(v.number()) }),
  ],
  'a value, { "oneOf": [values] } or { "atLeast": number, "atMost": number }',
)

const trigger = v.strictObject({
  on: occasion,
  minSeconds: v.exactOptional(seconds(86_400)),
  where: v.exactOptional(v.record(v.string(), propertyTest)),
  delaySeconds: v.exactOptional(seconds(86_400)),
  unless: v.exactOptional(v.array(occasion, "a list of occasions")),
})

const shareExpected = "a share above 0, up to 1"
const share = v.pipe(v.number(shareExpected), v.gtValue(0, shareExpected), v.maxValue(1, shareExpected))

const followUp = v.strictObject({
  from: wholeFrom(0, 10),
  to: wholeFrom(0, 10),
  question: localized,
  choices: v.exactOptional(
    v.pipe(v.array(v.strictObject({ id, label: localized })), v.minLength(2, "at least two choices")),
  ),
})

const prompt = v.pipe(
  v.strictObject({
    id,
    version: wholeFrom(1, 1_000_000),
    metric: v.picklist(PROMPT_METRICS, `one of ${PROMPT_METRICS.map((each) => `"${each}"`).join(", ")}`),
    scale: v.picklist(Object.values(SCALE_OF_METRIC), 'one of "1-5", "1-7", "0-10"'),
    touchpoints: v.pipe(v.array(id, "a list of touchpoint ids"), v.minLength(1, "at least one touchpoint")),
    question: localized,
    teaser: localized,
    lowLabel: localized,
    highLabel: localized,
    commentLabel: localized,
    followUps: v.exactOptional(v.array(followUp, "a list of follow-ups")),
    trigger,
    priority: wholeFrom(-1000, 1000),
    limits: v.strictObject({
      perVisit: wholeFrom(1, 100),
      coolDownSeconds: seconds(86_400),
      perQuarter: v.exactOptional(wholeFrom(1, 1000)),
    }),
    burdenSeconds: v.exactOptional(seconds(600)),
    sample: v.exactOptional(share),
  }),
  v.forward(
    v.partialCheck(
      [["metric"], ["scale"]],
      ({ metric, scale }) => SCALE_OF_METRIC[metric] === scale,
      ({ input }) => `"${SCALE_OF_METRIC[input.metric]}", the scale of ${input.metric}`,
    ),
    ["scale"],
  ),
)

const file = v.pipe(
  v.strictObject({ prompts: v.array(prompt, "a list of prompts") }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { prompts } = dataset.value
    prompts.forEach(({ id }, index) => {
      if (prompts.findIndex((each) => each.id === id) === index) return
      addIssue({
        message: "an id that no prompt before it has",
        path: [
          { type: "object", origin: "value", input: dataset.value, key: "prompts", value: prompts },
          { type: "array", origin: "value", input: prompts, key: index, value: prompts[index] },
          { type: "object", origin: "value", input: { ...prompts[index] }, key: "id", value: id },
        ],
        input: id,
      })
    })
  }),
)

/** `value` as JSON, at most 60 characters of it. */
function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}

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

/** The prompts of a showroom from parsed JSON. @throws {PromptsError} that names each problem. */
export function parsePrompts(data: unknown): readonly Prompt[] {
  const result = v.safeParse(file, data)
  if (result.success) return result.output.prompts
  throw new PromptsError(
    result.issues.map((issue) => ({
      path: pathOf(issue),
      value: shown(issue.path ? issue.path.at(-1)?.value : issue.input),
      expected: expectationOf(issue),
    })),
  )
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
              value: shown(touchpoint),
              expected: `a touchpoint of a scene: ${[...known].join(", ") || "there are none"}`,
            },
          ],
    ),
  )
}

import * as v from "valibot"
import { OCCASION_KINDS } from "./occasion.ts"
import { PROMPT_METRICS, SCALE_OF_METRIC } from "./prompt.ts"
import { id, localized, oneOf, secondsFrom, wholeFrom } from "./prompt-fields.ts"

const DAY = 86_400

const value = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()])
const bound = v.exactOptional(v.pipe(v.number(), v.finite()))
const propertyTest = v.union(
  [
    value,
    v.strictObject({ oneOf: v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1)) }),
    v.strictObject({ atLeast: bound, atMost: bound }),
  ],
  'a value, { "oneOf": [values] } or { "atLeast": number, "atMost": number }',
)

const occasion = oneOf(OCCASION_KINDS)
const trigger = v.strictObject({
  on: occasion,
  minSeconds: v.exactOptional(secondsFrom(0, DAY)),
  where: v.exactOptional(v.record(v.string(), propertyTest)),
  delaySeconds: v.exactOptional(secondsFrom(0, DAY)),
  unless: v.exactOptional(v.array(occasion, "a list of occasions")),
})

const shareExpected = "a share above 0, up to 1"
const share = v.pipe(v.number(shareExpected), v.gtValue(0, shareExpected), v.maxValue(1, shareExpected))

const followUp = v.strictObject({
  from: wholeFrom(0, 10),
  to: wholeFrom(0, 10),
  question: localized,
  choices: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ id, label: localized }), "a list of choices"),
      v.minLength(2, "at least two choices"),
      v.maxLength(6, "at most six choices"),
    ),
  ),
})

/** One prompt as it stands in a file, by itself. */
export const promptSchema = v.pipe(
  v.strictObject({
    id,
    version: wholeFrom(1, 1_000_000),
    metric: oneOf(PROMPT_METRICS),
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
      coolDownSeconds: secondsFrom(0, DAY),
      perQuarter: v.exactOptional(wholeFrom(1, 1000)),
    }),
    burdenSeconds: v.exactOptional(secondsFrom(1, 600)),
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

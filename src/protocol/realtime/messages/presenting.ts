import * as v from "valibot"
import * as field from "../fields.ts"

/** A step of a presentation that is shown to guests: the code of its link, and which step. */
export const presentedStep = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
  step: v.pipe(v.string(), v.uuid()),
})
export type PresentedStep = v.InferOutput<typeof presentedStep>

/** From the guide of a visit. */
export const presentingRequests = [
  /** Shows a step to everybody who is here and who comes later, and brings its product forward; `null`: nothing any more. */
  v.strictObject({
    type: v.literal("present"),
    shown: v.nullable(presentedStep),
    product: v.nullable(field.productId),
  }),
] as const

/** From the server. */
export const presentingReplies = [
  /** Comes after `guided` on coming in, and with each change. */
  v.strictObject({ type: v.literal("presented"), shown: v.nullable(presentedStep) }),
] as const

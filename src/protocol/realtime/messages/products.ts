import * as v from "valibot"
import * as field from "../fields.ts"
import { attention } from "../person.ts"

/** From a visitor: what they are busy with, what they point at, and what they want others to look at. */
export const productRequests = [
  v.strictObject({ type: v.literal("attend"), attention }),
  v.strictObject({ type: v.literal("point-at"), product: field.productId }),
  v.strictObject({ type: v.literal("show"), product: field.productId }),
] as const

/** From the server. What others attend to comes with `people`. `shown`: "look at this", to be put within reach. */
export const productReplies = [
  v.strictObject({ type: v.literal("pointed-at"), id: field.personId, product: field.productId }),
  v.strictObject({ type: v.literal("shown"), id: field.personId, product: field.productId }),
  /** A guide at the staff desk lights it for oneself alone. */
  v.strictObject({ type: v.literal("lit"), by: field.name, product: field.productId }),
] as const

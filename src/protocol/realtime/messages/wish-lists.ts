import * as v from "valibot"
import { WISH_CODE } from "../../wish-list/requests.ts"
import * as field from "../fields.ts"

const code = v.pipe(v.string(), v.regex(WISH_CODE))

/** From a visitor: shows one's company a wish list. Only where one came by an invitation: to strangers nobody hands it. */
export const wishListRequests = [v.strictObject({ type: v.literal("offer-list"), code })] as const

/** From the server. */
export const wishListReplies = [
  v.strictObject({ type: v.literal("list-offered"), id: field.personId, code }),
] as const

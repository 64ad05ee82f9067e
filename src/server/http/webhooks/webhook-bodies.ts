import * as v from "valibot"
import { MAX_WEBHOOK_NAME, MAX_WEBHOOK_URL, WEBHOOK_EVENTS } from "../../../protocol/webhooks.ts"

export const NothingBody = v.strictObject({})

export const WebhookBody = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_WEBHOOK_NAME)),
  url: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_WEBHOOK_URL)),
  events: v.pipe(
    v.array(v.picklist(WEBHOOK_EVENTS)),
    v.minLength(1),
    v.transform((events) => WEBHOOK_EVENTS.filter((each) => events.includes(each))),
  ),
})

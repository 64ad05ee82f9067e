import { REPORT_REASONS } from "../../../protocol/realtime/report-reasons.ts"
import { MAX_WISH_CHANGES } from "../../../protocol/wish-list/requests.ts"
import { WISH_LIST_DAYS } from "../../../protocol/wish-list/wish-list.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const moment: Schema = { type: "string", format: "date-time" }
const secret: Schema = { type: "string", pattern: "^[A-Za-z0-9_-]{32}$", description: "kept by the member" }
const list = { list: ref("WishList"), expiresAt: moment }

export const WISH_PATHS: Paths = {
  "/api/wish-lists": {
    post: operation({
      summary: `Makes a wish list that is shared by its code; gone ${WISH_LIST_DAYS} days after its last change`,
      tag: "shop",
      body: record({ secret, name: text }),
      answer: record({ ...list, code: text, self: text }),
      status: 201,
      refusals: [400, 410, 413, 415, 429],
    }),
  },
  "/api/wish-lists/{code}": {
    get: operation({
      summary: "A wish list, for whoever has its code",
      tag: "shop",
      path: { code: text },
      answer: record(list),
      refusals: [404, 410, 429],
    }),
  },
  "/api/wish-lists/{code}/changes": {
    post: operation({
      summary: "What a member does to a list, in order; repeating a request changes nothing",
      tag: "shop",
      path: { code: text },
      body: record({
        secret,
        changes: { type: "array", items: ref("WishChange"), minItems: 1, maxItems: MAX_WISH_CHANGES },
      }),
      answer: record({
        ...list,
        self: text,
        refused: listOf(record({ n: { type: "integer" }, reason: text })),
      }),
      refusals: [400, 404, 410, 413, 415, 429, 503],
    }),
  },
  "/api/wish-lists/{code}/live": {
    get: operation({
      summary: "Server-sent events `list`: the list now, and whenever it has changed",
      tag: "shop",
      path: { code: text },
      answer: text,
      type: "text/event-stream",
      refusals: [404, 410, 429],
    }),
  },
  "/api/wish-lists/{code}/reports": {
    post: operation({
      summary: "Tells the shop's people that a member's name or notes are abuse",
      tag: "shop",
      path: { code: text },
      body: record({
        secret: { anyOf: [secret, { type: "null" }] },
        member: text,
        reason: oneOf(...REPORT_REASONS),
        text,
      }),
      answer: record({ kept: { enum: [true] } }),
      status: 201,
      refusals: [400, 404, 410, 413, 415, 429],
    }),
  },
  "/api/door": {
    get: operation({
      summary: "How many people are in the open rooms now; null when that isn't known",
      tag: "shop",
      answer: record({ people: { anyOf: [{ type: "integer" }, { type: "null" }] } }),
    }),
  },
}

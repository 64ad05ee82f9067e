import { MAX_LINES } from "../../../domain/buyable.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { MAX_RECAP_ITEMS, RECAP_DAYS } from "../../../protocol/recap.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const moment: Schema = { type: "string", format: "date-time" }

export const CART_PATHS: Paths = {
  "/api/checkout": {
    post: operation({
      summary: "Hands a cart over: reads prices and stock again and says where it is paid, or 409 per line",
      tag: "shop",
      body: record({
        lines: { type: "array", items: ref("CheckoutLine"), minItems: 1, maxItems: MAX_LINES },
        language: oneOf(...LANGUAGES),
      }),
      answer: ref("CheckoutReply"),
      refusals: [400, 409, 413, 415, 429],
    }),
  },
  "/api/recaps": {
    post: operation({
      summary: `Keeps what a visitor looked at for ${RECAP_DAYS} days, under a code that nobody can guess`,
      tag: "shop",
      body: record({
        items: { type: "array", items: ref("RecapWish"), minItems: 1, maxItems: MAX_RECAP_ITEMS },
        language: oneOf(...LANGUAGES),
      }),
      answer: record({ code: text, expiresAt: moment }),
      status: 201,
      refusals: [400, 409, 413, 415, 429],
    }),
  },
  "/api/recaps/{code}": {
    get: operation({
      summary: "A recap: each thing as it was, and as it is sold now",
      tag: "shop",
      path: { code: text },
      answer: record({
        madeAt: moment,
        expiresAt: moment,
        letter: { anyOf: [record({ guide: text, text }), { type: "null" }] },
        items: listOf(ref("RecapItem")),
      }),
      refusals: [404, 429],
    }),
  },
}

import { type Context, Hono } from "hono"
import * as v from "valibot"
import { MAX_LINES, MAX_QUANTITY } from "../../domain/buyable.ts"
import { LANGUAGES } from "../../domain/language.ts"
import type { CheckoutReply, CheckoutRequest } from "../../protocol/checkout.ts"
import { type HandOverOptions, handOver } from "../checkout/hand-over.ts"
import type { LimitAddress } from "./address-limit.ts"
import type { HttpEnv } from "./http-env.ts"
import { parseBody, readJson } from "./read-json.ts"

const MAX_BYTES = 64 * 1024

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Line = v.strictObject({
  productId: id,
  variantId: id,
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_QUANTITY)),
  price: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000_000))),
})

/** A variant that is there twice could get past what is in stock. */
const areDistinct = (lines: readonly { readonly variantId: string }[]) =>
  new Set(lines.map(({ variantId }) => variantId)).size === lines.length

const Body: v.GenericSchema<unknown, CheckoutRequest> = v.strictObject({
  lines: v.pipe(
    v.array(Line),
    v.minLength(1),
    v.maxLength(MAX_LINES),
    v.check((lines) => areDistinct(lines), "each variant once"),
  ),
  language: v.picklist(LANGUAGES),
})

export interface CheckoutRouteOptions extends HandOverOptions {
  readonly limit: LimitAddress
  /** Whoever sent the request, for the limit: an IP address. */
  readonly addressOf: (c: Context) => string
}

/** `POST /api/checkout`: reads the cart's prices and stock again, and says where it is paid. Keeps nothing. */
export function checkoutRoute({ limit, addressOf, ...options }: CheckoutRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post("/api/checkout", async (c) => {
    await limit(addressOf(c))
    const body = parseBody(Body, await readJson(c, { maxBytes: MAX_BYTES }))
    return c.json((await handOver(body, options)) satisfies CheckoutReply)
  })
}

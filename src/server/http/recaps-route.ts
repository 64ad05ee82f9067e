import { type Context, Hono } from "hono"
import * as v from "valibot"
import { MAX_QUANTITY } from "../../domain/buyable.ts"
import { LANGUAGES } from "../../domain/language.ts"
import {
  MAX_RECAP_ITEMS,
  RECAP_DAYS,
  type RecapMade,
  type RecapReply,
  type RecapRequest,
} from "../../protocol/recap.ts"
import { findProducts, makeRecap } from "../recap/make-recap.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import type { RecapStore } from "../storage/recap-store.ts"
import type { LimitAddress } from "./address-limit.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { parseBody, readJson } from "./read-json.ts"

const MAX_BYTES = 64 * 1024
const DAY = 24 * 60 * 60 * 1000
const CODE = /^[\w-]{22}$/

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Body: v.GenericSchema<unknown, RecapRequest> = v.strictObject({
  items: v.pipe(
    v.array(
      v.strictObject({
        productId: id,
        variantId: v.exactOptional(id),
        seen: v.boolean(),
        compared: v.boolean(),
        quantity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_QUANTITY)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_RECAP_ITEMS),
  ),
  language: v.picklist(LANGUAGES),
})

export interface RecapsRouteOptions {
  readonly recaps: RecapStore
  readonly catalogue: Pick<CatalogueStore, "list">
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Sixteen bytes of chance in base64url: nobody can guess one. */
  readonly newCode: () => string
  readonly limitMaking: LimitAddress
  readonly limitReading: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
}

/** `POST /api/recaps` keeps what a visitor looked at for 90 days; `GET /api/recaps/:code` gives it back. */
export function recapsRoute(options: RecapsRouteOptions): Hono<HttpEnv> {
  const { recaps, catalogue, now, newCode, limitMaking, limitReading, addressOf } = options
  return new Hono<HttpEnv>()
    .post("/api/recaps", async (c) => {
      await limitMaking(addressOf(c))
      const { items } = parseBody(Body, await readJson(c, { maxBytes: MAX_BYTES }))
      const kept = await makeRecap(items, catalogue)
      if (kept.length === 0)
        throw new HttpError(409, "nothing-sold", "none of these products is sold any more")
      const code = newCode()
      const expiresAt = new Date(now() + RECAP_DAYS * DAY)
      await recaps.removeExpired()
      await recaps.add(code, { items: kept, madeAt: new Date(now()), expiresAt })
      return c.json({ code, expiresAt: expiresAt.toISOString() } satisfies RecapMade, 201)
    })
    .get("/api/recaps/:code", async (c) => {
      await limitReading(addressOf(c))
      c.header("x-robots-tag", "noindex")
      const code = c.req.param("code")
      const recap = CODE.test(code) ? await recaps.find(code) : null
      if (recap === null)
        throw new HttpError(404, "recap-unknown", "there is no such recap, or it has expired")
      const products = await findProducts(
        recap.items.map(({ productId }) => productId),
        catalogue,
      )
      return c.json({
        madeAt: recap.madeAt.toISOString(),
        expiresAt: recap.expiresAt.toISOString(),
        letter: recap.letter ?? null,
        items: recap.items.map((item) => ({ ...item, product: products.get(item.productId) ?? null })),
      } satisfies RecapReply)
    })
}

import { randomBytes } from "node:crypto"
import type { Hono } from "hono"
import type pg from "pg"
import { isDemo } from "../domain/checkout.ts"
import type { Showroom } from "../domain/showroom.ts"
import { demoShopRoute } from "./demo-shop/demo-shop-route.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { checkoutRoute } from "./http/checkout-route.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv } from "./http/http-env.ts"
import { recapsRoute } from "./http/recaps-route.ts"
import type { NewLimiter } from "./limiter.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import { createRecapStore } from "./storage/recap-store.ts"
import { createSettingsStore } from "./storage/settings-store.ts"

export interface CheckoutOptions {
  readonly pool: pg.Pool
  readonly showroom: Showroom
  readonly catalogue: CatalogueStore
  readonly publicUrl: string
  /** `CHECKOUT_SECRET`. */
  readonly secret: string | null
  readonly newLimiter: NewLimiter
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Letters and digits that can't be taken for each other, read out over a telephone. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

/** Fifty bits from thirty-two signs. */
function newName(): string {
  return Array.from(randomBytes(10), (byte) => ALPHABET[byte % ALPHABET.length]).join("")
}

/** The stand-in for a merchant's shop believes only what a server of this showroom has signed, whichever it was. */
async function demoSecret({ pool, now }: CheckoutOptions): Promise<string> {
  const settings = createSettingsStore({ pool, now })
  const secret = await settings.setOnce("demo-shop.secret", randomBytes(32).toString("hex"))
  if (typeof secret !== "string") throw new Error("settings: demo-shop.secret is not a text")
  return secret
}

/** What hands a cart over to the merchant's shop, or to the visitor as a recap; and the shop that stands in for a merchant's. */
export async function composeCheckout(options: CheckoutOptions): Promise<readonly Hono<HttpEnv>[]> {
  const { pool, showroom, catalogue, publicUrl, newLimiter, now } = options
  const { checkout } = showroom
  const demo = isDemo(checkout)
  const secret = options.secret ?? (demo ? await demoSecret(options) : null)
  const limit = createAddressLimit({ what: "hand-overs", points: 120, seconds: 60, newLimiter })
  const handOver = {
    checkout,
    showroomId: showroom.id,
    catalogue,
    publicUrl,
    secret,
    now,
    newReference: newName,
  }
  return [
    checkoutRoute({ ...handOver, limit, addressOf: clientAddress }),
    recapsRoute({
      recaps: createRecapStore({ pool, showroomId: showroom.id, now }),
      catalogue,
      now,
      newCode: () => randomBytes(16).toString("base64url"),
      // A shop floor shares one address.
      limitMaking: createAddressLimit({ what: "recaps", points: 240, seconds: 3600, newLimiter }),
      limitReading: createAddressLimit({
        what: "requests for recaps",
        points: 300,
        seconds: 300,
        newLimiter,
      }),
      addressOf: clientAddress,
    }),
    ...(demo && secret !== null
      ? [demoShopRoute({ publicUrl, secret, now, newOrder: () => `DEMO-${newName().slice(0, 6)}` })]
      : []),
  ]
}

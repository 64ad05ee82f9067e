import { type Context, Hono } from "hono"
import { DEMO_SHOP } from "../../domain/checkout.ts"
import { pickLanguage } from "../../domain/language.ts"
import type { MerchantCart } from "../../protocol/checkout.ts"
import { isSignedBy } from "../checkout/sign-cart.ts"
import type { Html } from "../http/html.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { readText } from "../http/read-json.ts"
import { cartPage, emptyPage } from "./demo-page.ts"
import { parseCart } from "./parse-cart.ts"

const MAX_BYTES = 512 * 1024
/** Milliseconds after which a hand-over is not believed any more: nobody may come with an old one. */
const FRESH = 30 * 60 * 1000

export interface DemoShopOptions {
  readonly publicUrl: string
  /** What hand-overs are signed with. */
  readonly secret: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly newOrder: () => string
}

/**
 * A shop that stands in for a merchant's, so that the whole way can be walked. It takes a cart as a merchant would: only
 * signed, only fresh, and shows it. It sells nothing and keeps nothing.
 */
export function demoShopRoute({ publicUrl, secret, now, newOrder }: DemoShopOptions): Hono<HttpEnv> {
  function believe(form: URLSearchParams): MerchantCart | null {
    const field = form.get("cart") ?? ""
    if (!isSignedBy(field, form.get("signature") ?? "", secret)) return null
    const cart = parseCart(field)
    return cart && Math.abs(now() - Date.parse(cart.at)) <= FRESH ? cart : null
  }
  const send = (c: Context, { html }: Html, status: 200 | 400) => {
    c.header("cache-control", "no-store")
    return c.html(html, status)
  }
  const nothing = (c: Context, status: 200 | 400) => {
    const preferred = (c.req.header("accept-language") ?? "").split(",")
    return send(c, emptyPage(pickLanguage(preferred), publicUrl), status)
  }
  return new Hono<HttpEnv>()
    .get(DEMO_SHOP, (c) => nothing(c, 200))
    .post(DEMO_SHOP, async (c) => {
      const cart = believe(new URLSearchParams(await readText(c, { maxBytes: MAX_BYTES })))
      return cart ? send(c, cartPage(cart, newOrder()), 200) : nothing(c, 400)
    })
}

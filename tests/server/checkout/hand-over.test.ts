import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Checkout } from "../../../src/domain/checkout.ts"
import type { Product, Variant } from "../../../src/domain/product.ts"
import { fillTemplate, itemsText } from "../../../src/server/checkout/fill-template.ts"
import { handOver } from "../../../src/server/checkout/hand-over.ts"
import { shopifyPermalink } from "../../../src/server/checkout/shopify-permalink.ts"
import { isSignedBy, signCart } from "../../../src/server/checkout/sign-cart.ts"
import { HttpError } from "../../../src/server/http/http-error.ts"
import { aProduct } from "../../helpers/a-product.ts"

const SECRET = "a secret of sixteen"

function sold(title: string, change: Partial<Variant>): Product {
  const product = aProduct(title)
  return { ...product, variants: product.variants.map((variant) => ({ ...variant, ...change })) }
}

const lamp = sold("Lampada", { sku: "CA-LCU-AV-32", price: 189, stock: 4, merchantId: "70881412" })
const vase = sold("Vaso", { sku: "V:1,2%", price: 9.99, stock: null })
const gone = sold("Sedia", { available: false })

const lineOf = (product: Product, quantity = 1, price?: number) => ({
  productId: product.id,
  variantId: product.variants[0]?.id ?? "none",
  quantity,
  ...(price === undefined ? {} : { price }),
})

const soldLine = (product: Product, quantity = 1) => {
  const [variant] = product.variants
  if (!variant) throw new Error("a product has a variant")
  return { product, variant, quantity }
}

const options = (checkout: Checkout, products = [lamp, vase, gone], secret: string | null = null) => ({
  checkout,
  showroomId: "casa-ambrogia",
  catalogue: {
    list: async ({ ids = [] }: { ids?: readonly string[] | undefined }) => ({
      products: products.filter(({ id }) => ids.includes(id)),
      next: null,
      total: 0,
      categories: [],
    }),
  },
  publicUrl: "https://vetrina.example.com",
  secret,
  now: () => Date.UTC(2026, 10, 21, 10),
  newReference: () => "REF23",
})

const POST: Checkout = { kind: "post", url: "https://shop.example.com/cart" }
const SHOPIFY = { kind: "shopify", shop: "https://casa.myshopify.com" } as const

async function refusal(work: Promise<unknown>): Promise<HttpError> {
  const error: unknown = await work.then(
    () => null,
    (reason) => reason,
  )
  if (error instanceof HttpError) return error
  throw new Error(`a refusal was expected, not ${String(error)}`)
}

describe("handing a cart over", () => {
  test("[SHP-36] what is posted has the catalogue's prices, sums in cents, and the way back", async () => {
    const lines = [lineOf(lamp, 2, 189), lineOf(vase, 3)]
    const reply = await handOver({ lines, language: "en" }, options(POST))
    if (reply.kind !== "post") throw new Error("a form was expected")
    expect(reply).toMatchObject({ reference: "REF23", url: "https://shop.example.com/cart" })
    expect(Object.keys(reply.fields)).toEqual(["cart"])
    expect(JSON.parse(reply.fields.cart ?? "")).toEqual({
      version: 1,
      reference: "REF23",
      at: "2026-11-21T10:00:00.000Z",
      showroom: "casa-ambrogia",
      language: "en",
      lines: [
        {
          sku: "CA-LCU-AV-32",
          handle: "lampada",
          title: "Lampada",
          options: [],
          quantity: 2,
          price: 189,
          currency: "EUR",
          merchantId: "70881412",
        },
        {
          sku: "V:1,2%",
          handle: "vaso",
          title: "Vaso",
          options: [],
          quantity: 3,
          price: 9.99,
          currency: "EUR",
        },
      ],
      totals: [{ currency: "EUR", amount: 407.97 }],
      return: "https://vetrina.example.com/back?ref=REF23&lang=en",
    })
  })

  test("[SHP-37] with a secret the very bytes are signed: nothing of it can be changed", async () => {
    const reply = await handOver({ lines: [lineOf(lamp)], language: "it" }, options(POST, undefined, SECRET))
    if (reply.kind !== "post") throw new Error("a form was expected")
    const { cart = "", signature = "" } = reply.fields
    expect(signature).toMatch(/^sha256=[0-9a-f]{64}$/)
    expect(isSignedBy(cart, signature, SECRET)).toBe(true)
    expect(isSignedBy(cart.replace("189", "1.89"), signature, SECRET)).toBe(false)
    expect(isSignedBy(cart, signature, "another secret of ours")).toBe(false)
    for (const wrong of ["", "sha256=", signature.slice(0, -1), `${signature}0`])
      expect(isSignedBy(cart, wrong, SECRET)).toBe(false)
  })

  test("[SHP-37] the signature is HMAC-SHA256 as RFC 4231 has it", () => {
    expect(signCart("what do ya want for nothing?", "Jefe")).toBe(
      "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    )
  })

  test("[SHP-38] Shopify gets its cart permalink, as it is documented", async () => {
    const shawl = sold("Scialle", { merchantId: "70881382" })
    expect(
      await handOver(
        { lines: [lineOf(lamp, 2), lineOf(shawl)], language: "it" },
        options(SHOPIFY, [lamp, shawl]),
      ),
    ).toEqual({
      kind: "redirect",
      reference: "REF23",
      url: "https://casa.myshopify.com/cart/70881412:2,70881382:1?attributes%5Bvetrina%5D=REF23",
    })
  })

  test("[SHP-38] discount, channel, attributes and landing go behind it", () => {
    const checkout: Checkout = {
      ...SHOPIFY,
      landing: "cart",
      discount: "BENVENUTO 10%",
      ref: "vetrina",
      attributes: { negozio: "via Ambrogia & C." },
    }
    const url = new URL(shopifyPermalink(checkout, [soldLine(lamp)], { reference: "REF23" }))
    expect(url.pathname).toBe("/cart/70881412:1")
    expect(Object.fromEntries(url.searchParams)).toEqual({
      discount: "BENVENUTO 10%",
      ref: "vetrina",
      "attributes[negozio]": "via Ambrogia & C.",
      "attributes[vetrina]": "REF23",
      storefront: "true",
    })
  })

  test("[SHP-38] a variant's number comes from the feed, else by SKU; one without is named, not left out", async () => {
    const known = { ...SHOPIFY, variants: { "V:1,2%": "999" } }
    expect(shopifyPermalink(known, [soldLine(vase, 3)], { reference: "R" })).toContain("/cart/999:3?")
    const error = await refusal(
      handOver({ lines: [lineOf(lamp), lineOf(vase)], language: "it" }, options(SHOPIFY)),
    )
    expect(error).toMatchObject({ status: 409, code: "cart-changed" })
    expect(error.details).toEqual([{ variantId: vase.variants[0]?.id, reason: "not-online" }])
  })

  test("[SHP-39] a template gets items, reference, language and the way back, each encoded", async () => {
    const url = "https://shop.example.com/{language}/cart?items={items}&r={reference}&back={return}#{items}"
    const reply = await handOver(
      { lines: [lineOf(lamp, 2), lineOf(vase)], language: "en" },
      options({ kind: "redirect", url }),
    )
    const target = new URL(reply.url)
    expect(target.pathname).toBe("/en/cart")
    expect(target.searchParams.get("items")).toBe("CA-LCU-AV-32:2,V%3A1%2C2%25:1")
    expect(target.searchParams.get("back")).toBe("https://vetrina.example.com/back?ref=REF23&lang=en")
  })

  test("[SHP-39] whatever SKUs hold, a merchant reads back what was sold", () => {
    const skus = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 99 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(skus, (items) => {
        const lines = items.map(([sku, quantity]) => soldLine(sold("Vaso", { sku }), quantity))
        const values = { items: itemsText(lines), reference: "r", language: "it", return: "b" }
        const read = new URL(fillTemplate("https://x.test/?items={items}", values)).searchParams.get("items")
        const back = (read ?? "").split(",").map((item) => {
          const at = item.lastIndexOf(":")
          return [decodeURIComponent(item.slice(0, at)), Number(item.slice(at + 1))]
        })
        expect(back).toEqual(items)
      }),
    )
  })

  test("[SHP-32] each line that can't be ordered is named with why, and then nothing is handed over", async () => {
    const unknown = { productId: "not-a-uuid", variantId: "x", quantity: 1 }
    const lines = [lineOf(lamp, 5), lineOf(vase, 1, 8.5), lineOf(gone), unknown]
    const error = await refusal(handOver({ lines, language: "it" }, options(POST)))
    expect(error).toMatchObject({ status: 409, code: "cart-changed" })
    expect(error.details).toEqual([
      { variantId: lamp.variants[0]?.id, reason: "too-few", left: 4 },
      { variantId: vase.variants[0]?.id, reason: "price-changed", price: 9.99, currency: "EUR" },
      { variantId: gone.variants[0]?.id, reason: "sold-out" },
      { variantId: "x", reason: "gone" },
    ])
  })

  test("[SHP-32] a variant of another product is gone: nothing that a visitor sends is believed", async () => {
    const mixed = { ...lineOf(vase), productId: lamp.id }
    const error = await refusal(handOver({ lines: [mixed], language: "it" }, options(POST)))
    expect(error.details).toEqual([{ variantId: mixed.variantId, reason: "gone" }])
  })

  test("[SHP-35] a showroom that takes orders by message hands nothing over", async () => {
    const error = await refusal(
      handOver({ lines: [lineOf(lamp)], language: "it" }, options({ kind: "message" })),
    )
    expect(error).toMatchObject({ status: 409, code: "no-checkout" })
  })
})

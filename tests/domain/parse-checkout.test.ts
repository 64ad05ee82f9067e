import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { formTarget, tellCheckout } from "../../src/domain/checkout.ts"
import { parseShowroom } from "../../src/domain/parse-showroom.ts"

const file: unknown = JSON.parse(readFileSync("scenes/showroom.json", "utf8"))
const read = (checkout: unknown) =>
  parseShowroom({ ...Object(file), ...(checkout === undefined ? {} : { checkout }) }, "showroom.json")
    .checkout

describe("the checkout of a showroom", () => {
  test("[SHP-35] is by message when nothing is said", () => {
    const { checkout: _, ...silent } = Object(file)
    expect(parseShowroom(silent).checkout).toEqual({ kind: "message" })
  })

  test.each([
    { kind: "shopify", shop: "https://casa-ambrogia.myshopify.com" },
    {
      kind: "shopify",
      shop: "https://shop.example.com",
      discount: "BENVENUTO",
      variants: { "CA-1": "4711" },
    },
    { kind: "redirect", url: "https://shop.example.com/cart?items={items}&back={return}" },
    { kind: "redirect", url: "http://127.0.0.1:9000/cart/{items}" },
    { kind: "post", url: "https://shop.example.com/vetrina" },
    { kind: "post", url: "http://localhost:9000/" },
    { kind: "post", url: "/demo-shop" },
    { kind: "message", email: "ordini@example.com" },
  ])("[SHP-35] may be %j", (checkout) => {
    expect(read(checkout)).toEqual(checkout)
  })

  test("[SHP-35] a shop's address may end with a slash", () => {
    expect(read({ kind: "shopify", shop: "https://shop.example.com/" })).toMatchObject({
      shop: "https://shop.example.com",
    })
  })

  test.each([
    [{ kind: "shopify", shop: "http://shop.example.com" }, "checkout.shop", "https and without a path"],
    [{ kind: "shopify", shop: "https://shop.example.com/cart" }, "checkout.shop", "without a path"],
    [{ kind: "shopify", shop: "shop.myshopify.com" }, "checkout.shop", "the shop's own address"],
    [{ kind: "shopify", shop: "https://shop.example.com", variants: { A: "gid://1" } }, "A", "the number"],
    [{ kind: "redirect", url: "https://shop.example.com/cart" }, "checkout.url", "{items}"],
    [{ kind: "redirect", url: "https://{items}.example.com/{items}" }, "checkout.url", "after the host"],
    [{ kind: "redirect", url: "https://shop.example.com/{items}/{secret}" }, "checkout.url", "{reference}"],
    [{ kind: "redirect", url: "https://shop.example.com/{items}{" }, "checkout.url", "{items}"],
    [{ kind: "post", url: "http://shop.example.com/" }, "checkout.url", "an https address"],
    [{ kind: "post", url: "https://user:pass@shop.example.com/" }, "checkout.url", "an https address"],
    [{ kind: "post", url: "//evil.example.com/" }, "checkout.url", "an https address"],
    [{ kind: "post", url: "/\\evil.example.com" }, "checkout.url", "an https address"],
    [{ kind: "post", url: "javascript:alert(1)" }, "checkout.url", "an https address"],
    [{ kind: "post", url: "http://127.0.0.1.example.com/" }, "checkout.url", "an https address"],
    [{ kind: "message", email: "nobody" }, "checkout.email", "an e-mail address"],
    [{ kind: "paypal" }, "checkout.kind", "shopify"],
    [{ kind: "post", url: "/demo-shop", secret: "x" }, "checkout.secret", "no such field"],
  ])("[SHP-35] %j is refused by name", (checkout, path, expected) => {
    expect(() => read(checkout)).toThrow("showroom.json:\n")
    expect(() => read(checkout)).toThrow(path)
    expect(() => read(checkout)).toThrow(expected)
  })

  test("[SHP-35] visitors are told whose page takes the money, and whether it is a demonstration", () => {
    const tell = (checkout: unknown) => tellCheckout(read(checkout), "vetrina.example.com")
    expect(tell({ kind: "redirect", url: "https://shop.example.com/{items}" })).toEqual({
      kind: "shop",
      host: "shop.example.com",
      demo: false,
    })
    expect(tell({ kind: "post", url: "/demo-shop" })).toEqual({
      kind: "shop",
      host: "vetrina.example.com",
      demo: true,
    })
    expect(tell({ kind: "message" })).toEqual({ kind: "message", email: null })
  })

  test("[SHP-36] only a checkout that posts elsewhere opens the pages' forms to another origin", () => {
    expect(formTarget(read({ kind: "post", url: "https://shop.example.com/a?b" }))).toBe(
      "https://shop.example.com",
    )
    expect(formTarget(read({ kind: "post", url: "/demo-shop" }))).toBeNull()
    expect(formTarget(read({ kind: "shopify", shop: "https://shop.example.com" }))).toBeNull()
  })
})

// @vitest-environment jsdom
import { act } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { addToCart } from "../../src/shop/cart/add-to-cart.ts"
import { CartButton } from "../../src/shop/cart/cart-button.tsx"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const lamp = aProduct(1, { image: "/lamp.webp" })
const [variant] = lamp.variants
const landed = vi.fn()

afterEach(() => {
  vi.restoreAllMocks()
  landed.mockReset()
  Reflect.deleteProperty(Element.prototype, "animate")
})

/** A page on which the tray is somewhere, and pictures can move. */
function open(motion: "full" | "calm") {
  const flown: string[] = []
  Object.assign(Element.prototype, {
    animate(this: HTMLImageElement) {
      flown.push(this.src)
      return { finished: Promise.resolve().then(landed) }
    },
  })
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(10, 20, 30, 30))
  const { shop } = createFakeShop([lamp])
  shop.settings.getState().change({ motion })
  shop.catalogue.getState().add([lamp])
  renderInShop(shop, <CartButton />)
  document.body.appendChild(document.createElement("button")).focus()
  const add = () => {
    if (variant) act(() => void addToCart(shop, lamp, variant))
  }
  return { shop, flown, add }
}

test("[SHP-47] what is added flies onto the tray once, and what is taken out doesn't", async () => {
  const { shop, flown, add } = open("full")
  add()
  expect(flown).toEqual([expect.stringContaining("/lamp.webp")])
  await act(async () => {})
  expect(landed).toHaveBeenCalledOnce()
  expect(document.querySelector("body > img")).toBeNull()
  act(() => shop.cart.getState().setQuantity(variant?.id ?? "", 0))
  expect(flown).toHaveLength(1)
})

test("[SHP-47] nothing flies for a visitor who wants things to keep still", () => {
  const { flown, add } = open("calm")
  add()
  expect(flown).toEqual([])
})

import { expect, test } from "vitest"
import { addToCart, quantityInCart, setQuantity } from "../../src/shop/cart/add-to-cart.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"

function stocked(sketch: Parameters<typeof aProduct>[1] = {}) {
  const product = aProduct(1, sketch)
  const variant = product.variants[0]
  if (!variant) throw new Error("a product has a variant")
  return { ...createFakeShop([product]), product, variant }
}

test("[SHP-3] no more goes into the cart than is in stock, and only what went in is written down", () => {
  const { shop, events, product, variant } = stocked({ variants: [{ stock: 2 }] })
  expect([1, 2, 3].map(() => addToCart(shop, product, variant))).toEqual([true, true, false])
  expect(quantityInCart(shop, variant.id)).toBe(2)
  expect(events.map(({ type }) => type)).toEqual(["cart.added", "cart.added"])
})

test("[SHP-3] what is sold out doesn't go into the cart", () => {
  const { shop, events, product, variant } = stocked({ variants: [{ available: false, stock: 0 }] })
  expect(addToCart(shop, product, variant)).toBe(false)
  expect(shop.cart.getState().lines).toEqual([])
  expect(events).toEqual([])
})

test("[SHP-3] what was in the cart when its stock shrank stays, and can only become less", () => {
  const { shop, product, variant } = stocked({ variants: [{ stock: 2 }] })
  shop.cart.setState({ lines: [{ productId: product.id, variantId: variant.id, quantity: 5 }] })
  expect(setQuantity(shop, product, variant, 6)).toBe(5)
  expect(setQuantity(shop, product, variant, 4)).toBe(4)
})

test("[SHP-13] a change of quantity is written down as what came or went", () => {
  const { shop, events, product, variant } = stocked({ variants: [{ stock: 9 }] })
  setQuantity(shop, product, variant, 3)
  setQuantity(shop, product, variant, 1)
  setQuantity(shop, product, variant, 0)
  setQuantity(shop, product, variant, -4)
  expect(events).toMatchObject([
    { type: "cart.added", quantity: 3, productId: product.id, variantId: variant.id },
    { type: "cart.removed", quantity: 2 },
    { type: "cart.removed", quantity: 1 },
  ])
  expect(shop.cart.getState().lines).toEqual([])
})

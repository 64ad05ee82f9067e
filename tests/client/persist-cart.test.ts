import fc from "fast-check"
import { expect, test } from "vitest"
import { createCartStore } from "../../src/client/cart-store.ts"
import { CART_KEY, recallCart, shareCart } from "../../src/client/persist-cart.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

/** Tabs of one browser: a write in one is told to the others, not to itself. */
function createTabs() {
  const disk = createFakeStorage()
  const listeners = new Map<number, (event: { key: string | null }) => void>()
  return (tab: number) => {
    const told = {
      ...disk,
      setItem: (key: string, value: string) => {
        disk.setItem(key, value)
        for (const [other, listener] of listeners) if (other !== tab) listener({ key })
      },
    }
    const storage = createSafeStorage(() => told)
    const cart = createCartStore(recallCart(storage))
    const stop = shareCart(cart, storage, {
      addEventListener: (_type, listener) => void listeners.set(tab, listener),
      removeEventListener: () => void listeners.delete(tab),
    })
    return { cart, stop }
  }
}

test("[SHP-2] what is put in the cart in one tab is in the cart of the others", () => {
  const open = createTabs()
  const [one, two] = [open(1), open(2)]
  one.cart.getState().add("p", "v", 2)
  expect(two.cart.getState().lines).toEqual([{ productId: "p", variantId: "v", quantity: 2 }])
  two.cart.getState().setQuantity("v", 0)
  expect(one.cart.getState().lines).toEqual([])
})

test("[SHP-2] a tab that is opened later has the cart, and one that was stopped hears no more", () => {
  const open = createTabs()
  const one = open(1)
  one.cart.getState().add("p", "v")
  const two = open(2)
  expect(two.cart.getState().lines).toHaveLength(1)
  two.stop()
  one.cart.getState().add("p", "w")
  expect(two.cart.getState().lines).toHaveLength(1)
})

test.each([
  ["nothing", undefined],
  ["no JSON", "{oops"],
  ["no list", '{"lines":1}'],
  ["null", "null"],
])("[SHP-2] a cart that was stored as %s reads as empty", (_what, text) => {
  const storage = createSafeStorage(() => createFakeStorage(text === undefined ? {} : { [CART_KEY]: text }))
  expect(recallCart(storage)).toEqual([])
})

test("[SHP-2] a damaged line costs only itself, and a variant is in the cart once", () => {
  const good = { productId: "p", variantId: "v", quantity: 3 }
  const lines = [
    good,
    { ...good, quantity: 7 },
    { ...good, variantId: "w", quantity: 1e9 },
    null,
    "x",
    { variantId: "u" },
  ]
  const storage = createSafeStorage(() => createFakeStorage({ [CART_KEY]: JSON.stringify(lines) }))
  expect(recallCart(storage)).toEqual([good])
})

test("[SHP-2] whatever is stored, reading the cart neither throws nor gives a line that isn't whole", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const storage = createSafeStorage(() => createFakeStorage({ [CART_KEY]: JSON.stringify(value) }))
      for (const line of recallCart(storage)) {
        expect(line.quantity).toBeGreaterThan(0)
        expect(line.quantity).toBeLessThan(100)
      }
    }),
  )
})

test("[SHP-2] where storage is forbidden the cart works for as long as the page lives", () => {
  const storage = createSafeStorage(forbidden)
  const cart = createCartStore(recallCart(storage))
  shareCart(cart, storage, { addEventListener: () => {}, removeEventListener: () => {} })
  cart.getState().add("p", "v")
  expect(cart.getState().lines).toHaveLength(1)
})

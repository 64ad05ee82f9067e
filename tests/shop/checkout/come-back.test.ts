import { expect, test } from "vitest"
import { createCartStore } from "../../../src/client/cart-store.ts"
import { comeBack } from "../../../src/shop/checkout/come-back.ts"
import { createFakeCheckout } from "../../helpers/fake-checkout.ts"
import { createFakeClock } from "../../helpers/fake-shop.ts"

const line = (variantId: string, quantity: number) => ({ productId: "p", variantId, quantity })

function handedOver() {
  const clock = createFakeClock()
  const { tools, storage } = createFakeCheckout(clock.now)
  tools.pending.keep({ reference: "REF23", at: clock.now(), lines: [line("a", 2), line("b", 1)] })
  const cart = createCartStore([line("a", 3), line("b", 1), line("c", 1)])
  const back = (query: string) => comeBack(new URLSearchParams(query), cart, tools.pending)
  return { clock, storage, cart, back }
}

test("[SHP-34] coming back without an order keeps the cart", () => {
  const { cart, back } = handedOver()
  expect(back("ref=REF23")).toEqual({ kind: "back" })
  expect(back("ref=REF23&order=%20")).toEqual({ kind: "back" })
  expect(cart.getState().lines).toHaveLength(3)
})

test("[SHP-34] an order takes out what was handed over, once, and leaves what was put there since", () => {
  const { cart, back } = handedOver()
  for (let times = 0; times < 3; times++)
    expect(back("ref=REF23&order=1042")).toEqual({ kind: "ordered", order: "1042", ours: true })
  expect(cart.getState().lines).toEqual([line("a", 1), line("c", 1)])
})

test("[SHP-34] a merchant that doesn't send the reference back is believed", () => {
  const { cart, back } = handedOver()
  expect(back("order=1042")).toMatchObject({ ours: true })
  expect(cart.getState().lines).toHaveLength(2)
})

test.each(["ref=OTHER&order=1042", "ref=&order=1042"])(
  "[SHP-34] a link that this browser's checkout didn't make empties no cart: %s",
  (query) => {
    const { cart, back } = handedOver()
    expect(back(query)).toMatchObject({ kind: "ordered", ours: false })
    expect(cart.getState().lines).toHaveLength(3)
  },
)

test("[SHP-34] a checkout of last week, a damaged memory and an endless number change nothing", () => {
  const old = handedOver()
  old.clock.pass(8 * 24 * 3600 * 1000)
  expect(old.back("order=1")).toMatchObject({ ours: false })
  const damaged = handedOver()
  damaged.storage.setItem("vetrina.checkout", '{"reference":"REF23","at":"yesterday"}')
  expect(damaged.back("order=1")).toMatchObject({ ours: false })
  expect(damaged.cart.getState().lines).toHaveLength(3)
  expect(handedOver().back(`order=${"9".repeat(5000)}`)).toMatchObject({ order: "9".repeat(60) })
})

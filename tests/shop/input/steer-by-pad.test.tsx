// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { useState } from "react"
import { expect, test } from "vitest"
import { useStore } from "zustand"
import type { Pad } from "../../../src/client/pad.ts"
import { useShop } from "../../../src/client/shop-context.ts"
import { CartDialog } from "../../../src/shop/cart/cart-dialog.tsx"
import { createPadSteering } from "../../../src/shop/input/steer-by-pad.ts"
import type { Measure } from "../../../src/ui/focus/index.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const A = 0
const B = 1
const LB = 4
const RT = 7
const MENU = 9
const DOWN = 13

const column: Measure = (element) => {
  const at = [...document.querySelectorAll("*")].indexOf(element) * 50
  return { left: 0, top: at, right: 100, bottom: at + 40 }
}

/** A page with a button that opens the cart, and one that goes before a product. */
function Page() {
  const { visit } = useShop()
  const [cart, setCart] = useState(false)
  const activity = useStore(visit, (state) => state.activity)
  return (
    <main tabIndex={-1}>
      {activity.kind === "entrance" ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            visit.getState().enter({ name: "", avatar: visit.getState().avatar })
          }}
        >
          <button type="submit">Entra</button>
        </form>
      ) : null}
      <button type="button">Pianta</button>
      <button type="button" onClick={() => setCart(true)}>
        Apri il carrello
      </button>
      {cart ? <CartDialog onClose={() => setCart(false)} /> : null}
    </main>
  )
}

function open({ onScene = true, entered = true } = {}) {
  const shelf = [aProduct(1, { title: "Lampada", variants: [{ price: 189.5, stock: 3 }] })]
  const fake = createFakeShop(shelf)
  const { visit, input } = fake.shop
  if (entered) visit.getState().enter({ name: "", avatar: visit.getState().avatar })
  let pad: Pad | null = null
  let now = 0
  const view = renderInShop(fake.shop, <Page />)
  const steer = createPadSteering({
    document,
    input,
    visit,
    onScene: () => onScene,
    pads: () => [null, pad],
    measure: column,
  })
  /** One frame with these buttons down and sticks so. */
  const frame = (pressed: number[] = [], axes: number[] = [0, 0, 0, 0]) => {
    now += 16
    pad = {
      connected: true,
      axes,
      buttons: Array.from({ length: 17 }, (_, at) => ({ pressed: pressed.includes(at) })),
    }
    act(() => steer(now))
  }
  const press = (...buttons: number[]) => {
    frame(buttons)
    frame()
  }
  return {
    ...fake,
    ...view,
    frame,
    press,
    unplug: () => {
      pad = null
      act(() => steer(now))
    },
    focused: () => document.activeElement?.textContent,
    owner: () => input.getState().padMoves,
  }
}

test("[WLK-61] while one walks the gamepad is the body's; the menu button brings the focus to the controls and back", () => {
  const { press, focused, owner } = open()
  press(DOWN)
  press(A)
  expect([owner(), document.activeElement]).toEqual(["body", document.body])
  press(MENU)
  expect(focused()).toBe("Pianta")
  press()
  expect(owner()).toBe("focus")
  press(DOWN)
  expect(focused()).toBe("Apri il carrello")
  press(MENU)
  press()
  expect([owner(), document.activeElement?.tagName]).toEqual(["body", "MAIN"])
  press(MENU)
  expect(focused()).toBe("Apri il carrello")
  press()
  press(B)
  press()
  expect(owner()).toBe("body")
})

test("[WLK-60] the cart is opened, gone through, changed and closed by gamepad alone", async () => {
  const { press, shop, focused, owner } = open()
  shop.cart.setState({ lines: [{ productId: "product-1", variantId: "variant-1-0", quantity: 1 }] })
  press(MENU)
  press()
  press(DOWN)
  press(A)
  const dialog = screen.getByRole("dialog", { name: "Carrello" })
  await screen.findByRole("heading", { name: "Lampada" })
  const more = screen.getByRole("button", { name: /^Uno in più|^Aggiungine/ })
  const seen = new Set<Element | null>()
  while (!seen.has(document.activeElement)) {
    seen.add(document.activeElement)
    expect(dialog.contains(document.activeElement)).toBe(true)
    press(RT)
  }
  expect(seen.size).toBe(dialog.querySelectorAll("a[href], button:not(:disabled), input").length)
  while (document.activeElement !== more) press(RT)
  press(A)
  expect(shop.cart.getState().lines).toMatchObject([{ quantity: 2 }])
  press(B)
  expect(screen.queryByRole("dialog")).toBeNull()
  await waitFor(() => expect(focused()).toBe("Apri il carrello"))
  press()
  expect(owner()).toBe("focus")
})

test("[WLK-61] a press that brought one into a panel presses nothing in it, and one that closes it does nothing in the room", () => {
  const { frame, shop, owner } = open()
  frame([])
  // the scene took this press: it opened what is in reach
  frame([A])
  act(() => shop.visit.getState().inspect("product-1", "slot-1"))
  frame([A])
  expect(owner()).toBe("focus")
  frame([A])
  expect(document.activeElement).toBe(document.body)
  frame([])
  frame([A])
  expect(document.activeElement?.textContent).toBe("Pianta")
  act(() => shop.visit.getState().putBack())
  // whoever reads the owner in this frame, after us, still finds that the button isn't the body's
  frame([A, B])
  expect(owner()).toBe("body")
})

test("[WLK-61] what is held is turned by the right stick; without anything in hand it scrolls", () => {
  const { frame, shop } = open()
  act(() => shop.visit.getState().inspect("product-1", "slot-1"))
  frame([], [0, 0, 0, 1])
  expect(shop.input.getState()).toMatchObject({ padMoves: "focus", padLooks: true })
  act(() => shop.visit.getState().comeToDoor())
  frame([], [0, 0, 0, 1])
  expect(shop.input.getState().padLooks).toBe(false)
})

test("[WLK-60] at the door the first press goes in, and in the list a gamepad has nothing but panels", () => {
  const door = open({ entered: false })
  door.frame()
  door.press(A)
  expect(door.shop.visit.getState().activity.kind).toBe("walking")
  door.unmount()
  const list = open({ onScene: false })
  list.frame()
  expect(list.owner()).toBe("focus")
  list.press(DOWN)
  expect(list.focused()).toBe("Pianta")
})

test("[WLK-60] a push that is held goes on, after a while; the stick pushes as the cross does", () => {
  const { frame, shop } = open({ onScene: false })
  for (let n = 0; n < 30; n++) document.querySelector("main")?.append(document.createElement("button"))
  const all = [...document.querySelectorAll("button")]
  const at = () => all.indexOf(document.activeElement as HTMLButtonElement)
  frame()
  frame([], [0, 1])
  for (let n = 0; n < 20; n++) frame([], [0, 1])
  expect(at()).toBe(0)
  for (let n = 0; n < 60; n++) frame([], [0, 1])
  expect(at()).toBeGreaterThan(5)
  const before = at()
  frame()
  frame([], [0, 0.3])
  expect(at()).toBe(before)
  expect(shop.input.getState().kind).toBe("pad")
})

test("[WLK-61] with the mouse, a key or without the gamepad the focus is no longer its business", () => {
  const { press, shop, owner, frame, unplug } = open()
  press(MENU)
  press()
  expect(owner()).toBe("focus")
  act(() => shop.input.getState().use("keys"))
  frame()
  expect(owner()).toBe("body")
  press(LB)
  expect(shop.input.getState().kind).toBe("pad")
  unplug()
  expect(shop.input.getState().kind).toBe("keys")
})

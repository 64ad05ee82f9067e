// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { createInputStore } from "../../../src/client/input-store.ts"
import { WalkHint } from "../../../src/shop/hud/walk-hint.tsx"
import { followInput, guessInput } from "../../../src/shop/input/follow-input.ts"
import { InputInUse } from "../../../src/shop/input/input-in-use.tsx"
import "../../../src/shop/input/pad-in-use.tsx"
import { pressKey } from "../../../src/ui/focus/index.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const press = (pointerType: string) =>
  act(() => {
    const event = new Event("pointerdown", { bubbles: true })
    document.body.dispatchEvent(Object.assign(event, { pointerType }))
  })

afterEach(() => {
  delete document.documentElement.dataset.input
})

test("[WLK-62] the hint speaks of what the visitor has in hand, and changes with it", () => {
  const { shop } = createFakeShop([])
  renderInShop(
    shop,
    <>
      <InputInUse />
      <WalkHint understood={false} />
    </>,
  )
  expect(screen.getByText(/per camminare, o clicca/)).toBeTruthy()
  press("touch")
  expect(screen.getByText("Tocca dove vuoi andare, trascina per guardare")).toBeTruthy()
  expect(document.documentElement.dataset.input).toBe("touch")
  press("mouse")
  expect(screen.getByText(/per camminare, o clicca/)).toBeTruthy()
  press("touch")
  fireEvent.keyDown(document.body, { key: "w", code: "KeyW" })
  expect(screen.getByText(/per camminare, o clicca/)).toBeTruthy()
  act(() => shop.input.getState().use("pad"))
  expect(screen.getByText("comandi")).toBeTruthy()
})

test("[WLK-62] a keyboard on the glass, and what a gamepad presses, are no keyboard", () => {
  const input = createInputStore("touch")
  const stop = followInput({ window, input, onPad: () => {} })
  fireEvent.keyDown(document.body, { key: "Unidentified", code: "" })
  pressKey(document.body, "Escape")
  expect(input.getState().kind).toBe("touch")
  stop()
  fireEvent.keyDown(document.body, { key: "w", code: "KeyW" })
  expect(input.getState().kind).toBe("touch")
})

test("[WLK-62] who has only fingers is taken for one who touches, before anything was touched", () => {
  const window = (matches: boolean) => ({ matchMedia: vi.fn(() => ({ matches }) as MediaQueryList) })
  expect(guessInput(window(true))).toBe("touch")
  expect(guessInput(window(false))).toBe("keys")
})

test("[WLK-62] with a gamepad in hand a panel says which buttons do what", async () => {
  const { shop } = createFakeShop([])
  renderInShop(shop, <InputInUse />)
  expect(screen.queryByText("Scegli")).toBeNull()
  act(() => void window.dispatchEvent(new Event("gamepadconnected")))
  act(() => {
    shop.input.getState().use("pad")
    shop.input.getState().givePad({ padMoves: "focus", padLooks: false })
  })
  await waitFor(() => expect(screen.getByText("Scegli")).toBeTruthy())
})

// @vitest-environment jsdom
import { fireEvent } from "@testing-library/dom"
import { expect, test } from "vitest"
import { createWalkInput } from "../../../../src/showroom/input/index.ts"
import { bindHeldKeys } from "../../../../src/showroom/view/inspect/bind-held-keys.ts"
import { createFakeShop } from "../../../helpers/fake-shop.ts"

function hold() {
  const { shop } = createFakeShop([])
  const canvas = document.body.appendChild(document.createElement("canvas"))
  const input = createWalkInput()
  const stop = bindHeldKeys({ window, canvas, input, shop })
  const resets = () => shop.inspecting.getState().resets
  return { shop, canvas, input, stop, resets }
}

test("[INS-31] a double click or tap, or 0, holds it as it was taken; plus and minus bring it nearer and further", () => {
  const { shop, canvas, input, stop, resets } = hold()
  shop.visit.getState().inspect("p", null)
  fireEvent.doubleClick(canvas)
  fireEvent.keyDown(canvas, { key: "0" })
  expect(resets()).toBe(2)
  fireEvent.keyDown(canvas, { key: "+" })
  expect(input.zoom).toBeLessThan(1)
  fireEvent.keyDown(canvas, { key: "-" })
  expect(input.zoom).toBeCloseTo(1)
  stop()
  fireEvent.doubleClick(canvas)
  expect(resets()).toBe(2)
})

test("[INS-31] nothing is reset while one walks, types, or means a shortcut of the browser", () => {
  const { shop, canvas, input, stop, resets } = hold()
  fireEvent.doubleClick(canvas)
  fireEvent.keyDown(canvas, { key: "0" })
  shop.visit.getState().inspect("p", null)
  fireEvent.keyDown(canvas, { key: "0", ctrlKey: true })
  const field = document.body.appendChild(document.createElement("input"))
  fireEvent.keyDown(field, { key: "0" })
  fireEvent.keyDown(field, { key: "+" })
  expect(resets()).toBe(0)
  expect(input.zoom).toBe(1)
  stop()
})

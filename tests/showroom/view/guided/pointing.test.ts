// @vitest-environment jsdom
import { expect, test, vi } from "vitest"
import { bindPointing } from "../../../../src/showroom/view/guided/pointer/bind-pointing.ts"

/** jsdom knows no pointers: a mouse event with what a pointer's has beside. */
function fire(
  canvas: HTMLElement,
  type: string,
  pointerType: "mouse" | "touch",
  at: [number, number],
  buttons = 0,
) {
  const event = new MouseEvent(type, { clientX: at[0], clientY: at[1], buttons, bubbles: true })
  Object.defineProperty(event, "pointerType", { value: pointerType })
  canvas.dispatchEvent(event)
}

function open() {
  const canvas = document.createElement("canvas")
  canvas.getBoundingClientRect = () => new DOMRect(100, 50, 400, 200)
  const walks = { down: vi.fn(), move: vi.fn(), up: vi.fn() }
  canvas.addEventListener("pointerdown", walks.down)
  canvas.addEventListener("pointermove", walks.move)
  canvas.addEventListener("pointerup", walks.up)
  const state = { pointing: true }
  const hand = bindPointing(canvas, () => state.pointing)
  return { canvas, walks, state, hand }
}

test("[GDE-49] a mouse points where it is, and its click walks nowhere", () => {
  const { canvas, walks, hand } = open()
  expect(hand.at).toBeNull()
  fire(canvas, "pointermove", "mouse", [300, 100])
  expect(hand.at?.toArray()).toEqual([0, 0.5])
  fire(canvas, "pointerdown", "mouse", [300, 100], 1)
  fire(canvas, "pointerup", "mouse", [300, 100])
  expect(walks.up).not.toHaveBeenCalled()
  fire(canvas, "pointerleave", "mouse", [0, 0])
  expect(hand.at).toBeNull()
})

test("[GDE-49] a finger points while it is down, and turns no view", () => {
  const { canvas, walks, hand } = open()
  fire(canvas, "pointerdown", "touch", [100, 50], 1)
  expect(hand.at?.toArray()).toEqual([-1, 1])
  fire(canvas, "pointermove", "touch", [500, 250], 1)
  expect(hand.at?.toArray()).toEqual([1, -1])
  fire(canvas, "pointerup", "touch", [500, 250])
  expect(hand.at).toBeNull()
  expect([walks.down, walks.move, walks.up].flatMap(({ mock }) => mock.calls)).toEqual([])
})

test("[GDE-49] with the pointer laid down, mouse and finger walk and look as ever", () => {
  const { canvas, walks, state, hand } = open()
  fire(canvas, "pointermove", "mouse", [300, 100])
  state.pointing = false
  expect(hand.at).toBeNull()
  fire(canvas, "pointerdown", "touch", [300, 100], 1)
  fire(canvas, "pointermove", "touch", [310, 100], 1)
  fire(canvas, "pointerup", "touch", [310, 100])
  expect(walks.down).toHaveBeenCalledTimes(1)
  expect(walks.up).toHaveBeenCalledTimes(1)
  state.pointing = true
  hand.stop()
  fire(canvas, "pointermove", "mouse", [300, 100])
  expect(hand.at).toBeNull()
})

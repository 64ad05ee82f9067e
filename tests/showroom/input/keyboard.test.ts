// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import {
  bindKeyboard,
  createWalkInput,
  readStick,
  type WalkInput,
} from "../../../src/showroom/input/index.ts"

let input: WalkInput
let stop: () => void
const stick = { forward: 0, right: 0, run: false }

beforeEach(() => {
  document.body.innerHTML = ""
  input = createWalkInput()
  stop = bindKeyboard(window, input)
})
afterEach(() => stop())

function press(
  code: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

function lift(code: string, init: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent("keyup", { code, bubbles: true, ...init }))
}

function read(): [number, number, boolean] {
  readStick(input, stick)
  return [stick.forward, stick.right, stick.run]
}

describe("keyboard", () => {
  it("[WLK-13] walks by the place of the keys, whatever letter the layout puts there", () => {
    press("KeyW", { key: "z" })
    expect(read()).toEqual([1, 0, false])
    lift("KeyW")
    press("KeyA", { key: "q" })
    expect(read()).toEqual([0, -1, false])
    lift("KeyA")
    for (const [code, forward, right] of [
      ["ArrowUp", 1, 0],
      ["ArrowDown", -1, 0],
      ["ArrowLeft", 0, -1],
      ["ArrowRight", 0, 1],
      ["KeyS", -1, 0],
      ["KeyD", 0, 1],
    ] as const) {
      press(code)
      expect(read(), code).toEqual([forward, right, false])
      lift(code)
    }
    expect(read()).toEqual([0, 0, false])
  })

  it("is no faster on the diagonal or with two keys for one way, and stands still between opposites", () => {
    press("KeyW")
    press("KeyD")
    expect(Math.hypot(...read().slice(0, 2).map(Number))).toBeCloseTo(1, 9)
    lift("KeyD")
    press("ArrowUp")
    expect(read()).toEqual([1, 0, false])
    lift("ArrowUp")
    press("KeyS")
    expect(read()).toEqual([0, 0, false])
  })

  it("runs while Shift is held", () => {
    press("KeyW")
    press("ShiftLeft", { shiftKey: true })
    expect(read()).toEqual([1, 0, true])
    lift("ShiftLeft", { shiftKey: false })
    expect(read()).toEqual([1, 0, false])
    lift("KeyW", { shiftKey: true })
    expect(read()).toEqual([0, 0, false])
  })

  it("[WLK-13] leaves fields, scales and dialogs their keys", () => {
    document.body.innerHTML = `<input id="a"><textarea id="b"></textarea><select id="c"></select>
      <div id="d" contenteditable="true"></div><div role="radiogroup"><button id="e">5</button></div>
      <div role="dialog"><button id="f">OK</button></div>`
    for (const id of ["a", "b", "c", "d", "e", "f"]) {
      const target = document.getElementById(id)
      if (target === null) throw new Error(id)
      expect(press("ArrowUp", {}, target).defaultPrevented).toBe(false)
      press("KeyW", {}, target)
      expect(read(), id).toEqual([0, 0, false])
    }
  })

  it("lets go when a field takes the focus", () => {
    document.body.innerHTML = `<input id="a">`
    press("KeyW")
    document.getElementById("a")?.focus()
    expect(read()).toEqual([0, 0, false])
  })

  it("[WLK-13] leaves shortcuts alone, and what another listener took", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"]) {
      expect(press("KeyD", { [modifier]: true }).defaultPrevented).toBe(false)
      expect(read(), modifier).toEqual([0, 0, false])
    }
    press("KeyW")
    press("MetaLeft", { metaKey: true })
    expect(read()).toEqual([0, 0, false])
    document.body.addEventListener("keydown", (event) => event.preventDefault(), { once: true })
    press("KeyW")
    expect(read()).toEqual([0, 0, false])
  })

  it("keeps the arrows from scrolling the page", () => {
    expect(press("ArrowDown").defaultPrevented).toBe(true)
    expect(press("Space").defaultPrevented).toBe(false)
  })

  it("[WLK-13] lets go of all keys when the window loses the keyboard", () => {
    press("KeyW")
    press("KeyD", { shiftKey: true })
    window.dispatchEvent(new Event("blur"))
    expect(read()).toEqual([0, 0, false])
    press("KeyW", { repeat: true })
    expect(read()).toEqual([1, 0, false])
  })

  it("stops listening when it is stopped", () => {
    press("KeyW")
    stop()
    expect(read()).toEqual([0, 0, false])
    press("KeyW")
    expect(read()).toEqual([0, 0, false])
  })
})

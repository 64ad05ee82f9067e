// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { bindPointer, createWalkInput, takeHand, type WalkInput } from "../../../src/showroom/input/index.ts"
import { fire, placeAt } from "./fire.ts"

let input: WalkInput
let canvas: HTMLElement
let taps: [number, number, string][]
let stop: () => void

beforeEach(() => {
  document.body.innerHTML = ""
  canvas = document.body.appendChild(document.createElement("div"))
  placeAt(canvas, 10, 20, 400)
  input = createWalkInput()
  taps = []
  stop = bindPointer(canvas, input, { onTap: (x, y, kind) => taps.push([x, y, kind]) })
})
afterEach(() => stop())

describe("pointer", () => {
  it("[WLK-14] takes a click for a place to go to, measured from the scene's corner", () => {
    fire(canvas, "pointerdown", { x: 110, y: 70 })
    fire(canvas, "pointermove", { x: 112, y: 72 })
    fire(canvas, "pointerup", { x: 112, y: 72, at: 200 })
    expect(taps).toEqual([[102, 52, "mouse"]])
    expect([input.lookX, input.lookY, input.dragging]).toEqual([0, 0, false])
  })

  it("[WLK-14] takes a drag for a look, not for a place to go to", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 130, y: 90 })
    expect(input.dragging).toBe(true)
    fire(canvas, "pointermove", { x: 140, y: 95 })
    expect([input.lookX, input.lookY]).toEqual([40, -5])
    fire(canvas, "pointerup", { x: 100, y: 100, at: 100 })
    expect(taps).toEqual([])
    expect(input.dragging).toBe(false)
  })

  it("allows a finger more slip than a mouse, and takes a long press for neither", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100, kind: "touch" })
    fire(canvas, "pointermove", { x: 108, y: 100, kind: "touch" })
    fire(canvas, "pointerup", { x: 108, y: 100, kind: "touch", at: 150 })
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 108, y: 100 })
    fire(canvas, "pointerup", { x: 108, y: 100, at: 150 })
    fire(canvas, "pointerdown", { x: 100, y: 100, kind: "touch" })
    fire(canvas, "pointerup", { x: 100, y: 100, kind: "touch", at: 800 })
    expect(taps).toEqual([[98, 80, "touch"]])
  })

  it("zooms by a pinch, which is neither a tap nor a look", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100, id: 1, kind: "touch" })
    fire(canvas, "pointerdown", { x: 200, y: 100, id: 2, kind: "touch" })
    fire(canvas, "pointermove", { x: 300, y: 100, id: 2, kind: "touch" })
    expect(input.zoom).toBeCloseTo(0.5, 6)
    fire(canvas, "pointerup", { x: 300, y: 100, id: 2, kind: "touch", at: 50 })
    fire(canvas, "pointerup", { x: 100, y: 100, id: 1, kind: "touch", at: 60 })
    expect(taps).toEqual([])
    expect([input.lookX, input.lookY, input.dragging]).toEqual([0, 0, false])
  })

  it("goes on looking with the finger that stays after a pinch", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100, id: 1, kind: "touch" })
    fire(canvas, "pointerdown", { x: 200, y: 100, id: 2, kind: "touch" })
    fire(canvas, "pointerup", { x: 200, y: 100, id: 2, kind: "touch" })
    fire(canvas, "pointermove", { x: 105, y: 100, id: 1, kind: "touch" })
    expect(input.lookX).toBe(5)
    expect(input.zoom).toBe(1)
  })

  it("zooms by the wheel in any of its units, no leap at a time, and keeps the page from scrolling", () => {
    const down = new WheelEvent("wheel", { deltaY: 100, cancelable: true })
    canvas.dispatchEvent(down)
    expect(down.defaultPrevented).toBe(true)
    expect(input.zoom).toBeCloseTo(Math.exp(0.1), 9)
    input.zoom = 1
    canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -3, deltaMode: 1 }))
    expect(input.zoom).toBeCloseTo(Math.exp(-0.048), 9)
    input.zoom = 1
    canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: 1e9, deltaMode: 2 }))
    expect(input.zoom).toBeCloseTo(Math.exp(0.2), 9)
  })

  it("ignores the other buttons, and what did not begin on the scene", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100, button: 2 })
    fire(canvas, "pointerup", { x: 100, y: 100, button: 2, at: 50 })
    fire(canvas, "pointermove", { x: 300, y: 100 })
    fire(canvas, "pointerup", { x: 300, y: 100, at: 50 })
    expect(taps).toEqual([])
    expect(input.lookX).toBe(0)
  })

  it("ends a drag that was cancelled, or whose button went up elsewhere", () => {
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 150, y: 100 })
    fire(canvas, "pointercancel", { x: 150, y: 100 })
    expect(input.dragging).toBe(false)
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 150, y: 100 })
    fire(canvas, "pointermove", { x: 190, y: 100, buttons: 0 })
    expect(input.dragging).toBe(false)
    fire(canvas, "pointermove", { x: 290, y: 100 })
    expect(input.lookX).toBe(100)
  })

  it("lets the browser's own gestures be, and the element as it was, when it is stopped", () => {
    expect(canvas.style.touchAction).toBe("none")
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 150, y: 100 })
    stop()
    expect([canvas.style.touchAction, input.dragging]).toEqual(["", false])
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointerup", { x: 100, y: 100, at: 10 })
    expect(taps).toEqual([])
  })

  it("gives a frame what was dragged, once", () => {
    const hand = { turn: 9, tilt: 9, zoom: 9, dragging: false }
    fire(canvas, "pointerdown", { x: 100, y: 100 })
    fire(canvas, "pointermove", { x: 140, y: 80 })
    takeHand(input, hand)
    expect(hand).toEqual({ turn: 10, tilt: -5, zoom: 1, dragging: true })
    takeHand(input, hand)
    expect(hand).toEqual({ turn: 0, tilt: 0, zoom: 1, dragging: true })
  })
})

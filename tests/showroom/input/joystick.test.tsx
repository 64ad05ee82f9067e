// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it } from "vitest"
import { createWalkInput, Joystick, readStick } from "../../../src/showroom/input/index.ts"
import { fire, placeAt } from "./fire.ts"

afterEach(cleanup)
const stick = { forward: 0, right: 0, run: false }

function setUp() {
  const input = createWalkInput()
  const view = render(<Joystick input={input} label="Cammina" />)
  const base = screen.getByRole("img", { name: "Cammina" })
  placeAt(base, 16, 600, 112)
  return { input, view, base }
}

describe("joystick", () => {
  it("[WLK-15] walks the way the thumb pushes, the harder the faster, and stops when it lifts", () => {
    const { input, base } = setUp()
    fire(base, "pointerdown", { x: 72, y: 656, kind: "touch" })
    readStick(input, stick)
    expect(stick).toEqual({ forward: 0, right: 0, run: false })
    fire(base, "pointermove", { x: 72, y: 600, kind: "touch" })
    readStick(input, stick)
    expect(stick.forward).toBeCloseTo(1, 6)
    expect(stick.right).toBeCloseTo(0, 6)
    fire(base, "pointermove", { x: 100, y: 656, kind: "touch" })
    readStick(input, stick)
    expect(stick.right).toBeGreaterThan(0.3)
    expect(stick.right).toBeLessThan(0.6)
    fire(base, "pointerup", { x: 100, y: 656, kind: "touch" })
    readStick(input, stick)
    expect(stick).toEqual({ forward: 0, right: 0, run: false })
  })

  it("runs when the thumb goes well beyond its rim, and never asks for more than a full push", () => {
    const { input, base } = setUp()
    fire(base, "pointerdown", { x: 72, y: 656, kind: "touch" })
    fire(base, "pointermove", { x: 72 + 500, y: 656, kind: "touch" })
    readStick(input, stick)
    expect(stick).toEqual({ forward: expect.closeTo(0, 6), right: expect.closeTo(1, 6), run: true })
  })

  it("[WLK-15] keeps its finger to itself, and leaves a second finger to the scene", () => {
    const { input, base } = setUp()
    let seen = 0
    document.body.addEventListener("pointerdown", () => seen++)
    fire(base, "pointerdown", { x: 72, y: 610, id: 1, kind: "touch" })
    fire(base, "pointerdown", { x: 72, y: 700, id: 2, kind: "touch" })
    fire(base, "pointerup", { x: 72, y: 700, id: 2, kind: "touch" })
    readStick(input, stick)
    expect(stick.forward).toBeGreaterThan(0.5)
    expect(seen).toBe(0)
  })

  it("lets go when it goes away", () => {
    const { input, base, view } = setUp()
    fire(base, "pointerdown", { x: 72, y: 600, kind: "touch" })
    view.unmount()
    readStick(input, stick)
    expect(stick.forward).toBe(0)
  })
})

// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { told } from "../fake-shop.ts"
import { overlay, renderHost } from "./render-host.tsx"

/** A card of 320 by 250 in jsdom, which lays nothing out. */
const CARD = { left: 400, top: 300, width: 320, height: 250 }

beforeEach(() => {
  const rect = { ...CARD, x: CARD.left, y: CARD.top, right: 720, bottom: 550, toJSON: () => ({}) }
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(rect)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, "visualViewport")
})

function see() {
  const host = renderHost()
  host.lookAtLamp()
  return { ...host, shown: () => told(host.shop.events) }
}
const within = (
  x: number,
  y: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
) => x >= left && x < right && y >= top && y < bottom

describe("[ASK-64] an impression needs all of the card to be seen", () => {
  test.each([
    ["one corner of it", [400, 300, 470, 340]],
    ["its lower edge, with the way out", [400, 510, 720, 560]],
    ["its middle", [540, 400, 580, 440]],
    ["all of it", [0, 0, 1024, 768]],
  ] as const)("a panel over %s keeps it from counting, until it goes", (_what, area) => {
    const { shown, pass } = see()
    const panel = document.createElement("div")
    overlay.at = (x, y) => (within(x, y, area) ? panel : null)
    pass(5000)
    expect(shown()).toEqual([])
    overlay.at = () => null
    pass(900)
    expect(shown()).toEqual([])
    pass(600)
    expect(shown()).toEqual(["shown product-csat"])
  })

  test("what comes between for a moment begins the second anew", () => {
    const { shown, pass } = see()
    const toast = document.createElement("div")
    pass(700)
    overlay.at = (x, y) => (within(x, y, [400, 300, 720, 350]) ? toast : null)
    pass(500)
    overlay.at = () => null
    pass(900)
    expect(shown()).toEqual([])
    pass(600)
    expect(shown()).toEqual(["shown product-csat"])
  })

  test("a part of it that the visitor has pinched out of view doesn't count", () => {
    const seen = { offsetLeft: 0, offsetTop: 0, width: 500, height: 768 }
    Object.defineProperty(window, "visualViewport", { value: seen, configurable: true })
    const { shown, pass } = see()
    pass(5000)
    expect(shown()).toEqual([])
    seen.width = 1024
    pass(1500)
    expect(shown()).toEqual(["shown product-csat"])
  })

  test("words too small to be made out don't count", () => {
    const { shown, pass } = see()
    const question = screen.getByRole("heading")
    question.style.fontSize = "9px"
    pass(5000)
    expect(shown()).toEqual([])
    question.style.fontSize = "25px"
    pass(1500)
    expect(shown()).toEqual(["shown product-csat"])
  })
})

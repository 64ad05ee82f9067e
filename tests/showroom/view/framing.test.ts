import { Box3, Color, PerspectiveCamera, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { breakLines } from "../../../src/showroom/view/cards/break-lines.ts"
import { cardWords } from "../../../src/showroom/view/cards/paint-card.ts"
import { frameHand, placeHand } from "../../../src/showroom/view/inspect/frame-hand.ts"
import { createLightField } from "../../../src/showroom/view/light/light-field.ts"
import { isOnPage, projectBox } from "../../../src/showroom/view/project-box.ts"
import { fixture, product, slot } from "./things.ts"

const DESKTOP = { width: 1280, height: 720 }
const PHONE = { width: 390, height: 844 }

describe("a product in the hand", () => {
  it("[INS-4] is framed left of the panel on a desktop", () => {
    const frame = frameHand(DESKTOP)
    expect(frame.x + frame.width).toBeLessThanOrEqual(1280 - 392)
    expect(frame.y).toBeGreaterThan(0)
    expect(frame.y + frame.height).toBeLessThan(720)
  })

  it("[INS-4] is framed above the sheet on a phone", () => {
    const frame = frameHand(PHONE)
    expect(frame.width).toBe(390)
    expect(frame.y + frame.height).toBeLessThanOrEqual(844 * 0.55)
  })

  it("[INS-4] is framed beside the panel on a phone on its side", () => {
    const frame = frameHand({ width: 640, height: 360 })
    expect(frame.x + frame.width).toBeLessThanOrEqual(640 - 0.46 * 640)
    expect(frame.width).toBeGreaterThan(300)
    expect(frame.height).toBeGreaterThan(150)
  })

  it.each([
    ["a lamp on a desktop", DESKTOP, { width: 0.34, height: 0.36 }],
    ["a bowl on a phone", PHONE, { width: 0.42, height: 0.13 }],
    ["a floor lamp on a phone", PHONE, { width: 0.3, height: 1.65 }],
    ["a speck on a desktop", DESKTOP, { width: 0.002, height: 0.001 }],
  ])("[INS-5] fits its frame: %s", (_what, page, size) => {
    const angle = (50 * Math.PI) / 180
    const { distance } = placeHand({ page, size, angle, zoom: 1 })
    const pixels = page.height / (2 * Math.tan(angle / 2) * distance)
    const frame = frameHand(page)
    expect(size.height * pixels).toBeLessThanOrEqual(frame.height)
    expect(size.width * pixels).toBeLessThanOrEqual(frame.width)
    expect(
      Math.max((size.height * pixels) / frame.height, (size.width * pixels) / frame.width),
    ).toBeGreaterThan(0.5)
  })

  it("[INS-5] comes nearer by the zoom", () => {
    const at = (zoom: number) =>
      placeHand({ page: DESKTOP, size: { width: 0.3, height: 0.3 }, angle: 0.9, zoom })
    expect(at(2).distance).toBeCloseTo(at(1).distance / 2)
    expect(at(2).x).toBe(at(1).x)
  })
})

describe("where something is on the page", () => {
  const lens = new PerspectiveCamera(90, 16 / 9, 0.1, 50)
  lens.updateMatrixWorld(true)
  const boxAt = (x: number, y: number, z: number) =>
    new Box3().setFromCenterAndSize(new Vector3(x, y, z), new Vector3(1, 1, 1))

  it("is a rectangle in CSS pixels around it", () => {
    const rect = projectBox(boxAt(0, 0, -5), lens, DESKTOP)
    expect(rect?.x).toBeCloseTo(600)
    expect(rect?.width).toBeCloseTo(80)
    expect(rect && rect.y + rect.height / 2).toBeCloseTo(360)
  })

  it("is nowhere behind the camera, and off the page at its side", () => {
    expect(projectBox(boxAt(0, 0, 5), lens, DESKTOP)).toBeNull()
    const aside = projectBox(boxAt(40, 0, -5), lens, DESKTOP)
    expect(aside && isOnPage(aside, DESKTOP)).toBe(false)
  })
})

describe("the light on a person", () => {
  it("is that of the products around, and never dark or dazzling", () => {
    const places = [
      slot({ id: "a", position: [-4, 0.8, 0], light: [0.2, 0.2, 0.2] }),
      slot({ id: "b", position: [4, 0.8, 0], light: [1, 0.9, 0.8] }),
      slot({ id: "c", position: [20, 0.8, 0], light: [4, 4, 4] }),
    ]
    const lightAt = createLightField({ fixtures: [fixture(places)] })
    const west = lightAt(-4, 0, new Color())
    const east = lightAt(4, 0, new Color())
    expect(west.r).toBeGreaterThanOrEqual(0.6)
    expect(east.r).toBeGreaterThan(west.r)
    expect(lightAt(20, 0, new Color()).g).toBeLessThanOrEqual(1.13)
  })

  it("is plain where there are no products", () => {
    expect(createLightField({ fixtures: [] })(0, 0, new Color()).toArray()).toEqual([1, 1, 1])
  })
})

describe("a card", () => {
  const measure = (words: string) => words.length * 10

  it.each([
    ["", []],
    ["Plaid", ["Plaid"]],
    ["Plaid Brera in lana", ["Plaid", "Brera in", "lana"]],
    ["  Precipitevolissimevolmente  bello ", ["Precipitevolissimevolmente", "bello"]],
  ])("sets %j in lines", (text, lines) => {
    expect(breakLines(text, 80, measure)).toEqual(lines)
  })

  it("says the product's name and price in the visitor's language", () => {
    expect(cardWords(product(), "en")).toEqual({
      title: "Cupola lamp",
      category: "Lamps",
      price: "€\u00a0189",
    })
    expect(cardWords(product(), "it").price).toBe("€\u00a0189")
  })
})

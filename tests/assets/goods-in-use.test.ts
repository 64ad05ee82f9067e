import { readFileSync } from "node:fs"
import { getBounds, type Node } from "@gltf-transform/core"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { readFeed } from "../../src/catalogue/read-feed.ts"
import { CONTEXT } from "../catalogue/feed-helpers.ts"
import { below, primitivesOf, readGoods } from "./read-goods.ts"

const roots = (await readGoods()).flatMap((goods) => goods.roots)
const products = new Map(
  readFeed(readFileSync("assets/catalogue.csv"), CONTEXT).products.map(({ product }) => [
    product.handle,
    product,
  ]),
)

const sizes = v.record(v.string(), v.number())

/** Rounding of the positions that the files keep, metres. */
const ROUNDING = 0.002

const named = (root: Node, name: string) => below(root).find((node) => node.getName() === name)
const moving = (kind: string) => roots.filter((root) => root.getExtras()["moves"] === kind)
const rows = (some: readonly Node[]) => some.map((root) => [root.getName(), root] as const)

/** What is measured: everything but the further levels of detail and the flex. */
function boundsOf(root: Node) {
  const parts = root
    .listChildren()
    .filter((node) => !/_(?:lod[12]|cord)$/.test(node.getName()))
    .filter((node) => primitivesOf(below(node)).length > 0)
    .map((node) => getBounds(node))
  const at = (pick: (...values: number[]) => number, end: "min" | "max") =>
    [0, 1, 2].map((axis) => pick(...parts.map((each) => each[end][axis] ?? 0)))
  return { min: at(Math.min, "min"), max: at(Math.max, "max") }
}

describe("spectacles", () => {
  const spectacles = rows(roots.filter((root) => named(root, "wear") !== undefined))

  it("[CAT-25] are those whose name says so", () => {
    const handles = [...products.keys()].filter((handle) => handle.startsWith("occhiali-"))
    expect(spectacles.map(([handle]) => handle).toSorted()).toEqual(handles.toSorted())
  })

  it.each(spectacles)("[CAT-25] %s have their true size, and the same on both sides", (_, root) => {
    const { min, max } = boundsOf(root)
    const [left = 0, right = 0] = [min[0], max[0]]
    expect(right - left).toBeGreaterThan(0.13)
    expect(right - left).toBeLessThan(0.15)
    expect(Math.abs(left + right)).toBeLessThan(ROUNDING)
  })

  it.each(spectacles)("[CAT-25] %s say where they sit on a nose: in front, between the lenses", (_, root) => {
    const { min, max } = boundsOf(root)
    const [x = 0, y = 0, z = 0] = named(root, "wear")?.getWorldTranslation() ?? []
    expect(x).toBeCloseTo(0, 4)
    expect(y).toBeGreaterThan(((min[1] ?? 0) + (max[1] ?? 0)) / 2)
    expect(y).toBeLessThan(max[1] ?? 0)
    expect((max[2] ?? 0) - z).toBeLessThan(0.02)
  })
})

describe("brick sets", () => {
  const stepsOf = (root: Node) => below(root).filter((node) => node.getName().startsWith("step_"))

  it.each(rows(moving("build")))(
    "[CAT-26] %s is built in 10 to 24 steps, numbered without a gap",
    (_, root) => {
      const steps = stepsOf(root).map((node) => node.getName())
      expect(steps.length).toBeGreaterThanOrEqual(10)
      expect(steps.length).toBeLessThanOrEqual(24)
      expect(steps.toSorted()).toEqual(
        steps.map((_step, index) => `step_${String(index + 1).padStart(2, "0")}`),
      )
    },
  )

  it.each(rows(moving("build")))("[CAT-26] %s: no step hangs above what is built before it", (_, root) => {
    let built = 0
    for (const step of stepsOf(root).toSorted((a, b) => a.getName().localeCompare(b.getName()))) {
      const { min, max } = getBounds(step)
      expect(min[1], step.getName()).toBeLessThanOrEqual(built + ROUNDING)
      built = Math.max(built, max[1])
    }
  })
})

describe("turntables", () => {
  it.each(rows(moving("turn")))(
    "[CAT-27] %s: the stylus comes down on the record's first groove",
    (_, root) => {
      const arm = named(root, "turn_arm")
      const platter = named(root, "turn_platter")
      const [armX = 0, , armZ = 0] = arm?.getWorldTranslation() ?? []
      const [platterX = 0, , platterZ = 0] = platter?.getWorldTranslation() ?? []
      const points = primitivesOf(arm ? below(arm) : []).flatMap((primitive) => {
        const position = primitive.getAttribute("POSITION")
        return Array.from(
          { length: position?.getCount() ?? 0 },
          (_each, index) => position?.getElement(index, []) ?? [],
        )
      })
      const [mesh] = arm ? below(arm).filter((node) => node.getMesh()) : []
      const scale = mesh?.getWorldScale() ?? [1, 1, 1]
      const shift = mesh?.getWorldTranslation() ?? [0, 0, 0]
      const world = points.map((point) =>
        [0, 1, 2].map((axis) => (point[axis] ?? 0) * (scale[axis] ?? 1) + (shift[axis] ?? 0)),
      )
      const stylus = world.reduce((lowest, point) => ((point[1] ?? 0) < (lowest[1] ?? 0) ? point : lowest))
      const turn = (Number(arm?.getExtras()["degrees"]) * Math.PI) / 180
      const [dx, dz] = [(stylus[0] ?? 0) - armX, (stylus[2] ?? 0) - armZ]
      const x = armX + dx * Math.cos(turn) + dz * Math.sin(turn)
      const z = armZ - dx * Math.sin(turn) + dz * Math.cos(turn)
      const radius = Math.hypot(x - platterX, z - platterZ)
      expect(radius).toBeGreaterThan(0.135)
      expect(radius).toBeLessThan(0.15)
    },
  )
})

describe("measures", () => {
  /** Told as an optician does, or piece by piece: not as one box around it all. */
  const OTHERWISE = [...products.keys()].filter((handle) =>
    /^(?:occhiali-.*|tazzine-alba|vinile-tram-uno|piatto-eclissi)$/.test(handle),
  )
  const told = roots.map((root) => root.getName()).filter((handle) => !OTHERWISE.includes(handle))

  /** "34 × 15 × 20 cm": its sides, centimetres; "Ø 32 × 36 cm": the width twice, then the height. Nothing else. */
  function sidesIn(size: string): number[] {
    const [, round, first, ...others] = /^(Ø )?([\d,.]+) × ([\d,.]+)(?: × ([\d,.]+))? cm/.exec(size) ?? []
    const sides = (round ? [first, first, ...others] : [first, ...others]).filter(
      (side) => side !== undefined,
    )
    return sides.map((side) => Number(side.replace(",", ".")))
  }

  const statedIn = (handle: string, language: "it" | "en") =>
    products.get(handle)?.texts[language].facts.find(({ label }) => /^(?:Misure|Size)$/.test(label))?.value ??
    ""

  it.each(told)("[CAT-28] %s is as large as its facts say, in every size", (handle) => {
    const root = roots.find((each) => each.getName() === handle)
    if (!root) throw new Error(`no model of ${handle}`)
    const { min, max } = boundsOf(root)
    const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)
    const made = ascending([0, 1, 2].map((axis) => ((max[axis] ?? 0) - (min[axis] ?? 0)) * 100))
    const factors = [1, ...Object.values(v.parse(sizes, root.getExtras()["sizes"] ?? {}))]
    const stated = statedIn(handle, "it").split(", oppure ")
    expect(stated.filter((size) => sidesIn(size).length >= 2)).toHaveLength(factors.length)
    for (const [at, factor] of factors.entries()) {
      const sides = ascending(sidesIn(stated[at] ?? ""))
      // What is sold by two measures is flat: its thickness goes without saying.
      const found = made.map((side) => side * factor).slice(3 - sides.length)
      for (const [index, side] of sides.entries()) {
        const size = found[index] ?? 0
        expect(Math.abs(size - side), `${size.toFixed(1)} cm`).toBeLessThanOrEqual(Math.max(1, side * 0.03))
      }
    }
  })

  it.each(told)("[CAT-28] %s has the same measures in both languages", (handle) => {
    const numbers = (language: "it" | "en") =>
      statedIn(handle, language)
        .replaceAll(/(\d),(\d)/g, "$1.$2")
        .match(/[\d.]+(?= |$|°)/g)
    expect(numbers("it")).not.toBeNull()
    expect(numbers("en")).toEqual(numbers("it"))
  })
})

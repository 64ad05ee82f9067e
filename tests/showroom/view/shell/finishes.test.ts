import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { FINISHES, FIRST_MIRROR, TILES } from "../../../../src/showroom/view/shell/finishes.ts"
import { LEAN_VERTEX } from "../../../../src/showroom/view/shell/lean-shader.ts"
import { MIRROR_SPAN } from "../../../../src/showroom/view/shell/mirror-chunk.ts"
import { COLOUR, FRAGMENT_HEAD } from "../../../../src/showroom/view/shell/surface-chunks.ts"

test("[SCN-24] the scripts that make the place and the shader that draws it number finishes alike", () => {
  const made: unknown = JSON.parse(readFileSync("assets/source/store/finishes.json", "utf8"))
  expect(made).toEqual(FINISHES.map((finish) => expect.objectContaining(finish)))
  // The number is an alpha of 8 bits.
  expect(FINISHES.length).toBeLessThan(256)
})

test("[SCN-24] the picture of tiles holds them in the order that the scripts stack them in", () => {
  const script = readFileSync("assets/source/store/tiles.py", "utf8")
  const [, listed = ""] = /^TILES = \((.*)\)$/m.exec(script) ?? []
  expect(listed.match(/\w+/g)).toEqual([...TILES])
})

test("[SCN-24] a finish's tile, roughness and glow reach the shader", () => {
  const table = (name: string) =>
    new RegExp(`float ${name}\\[\\d+\\] = float\\[\\]\\(([^)]*)\\)`)
      .exec(FRAGMENT_HEAD)?.[1]
      ?.split(",")
      .map(Number)
  expect(table("FINISH_ROUGHNESS")).toEqual(FINISHES.map(({ roughness }) => roughness))
  expect(table("FINISH_METALNESS")).toEqual(FINISHES.map(({ metalness }) => metalness))
  expect(table("FINISH_GLOW")).toEqual(FINISHES.map(({ glow }) => glow))
  expect(table("FINISH_TILE")).toEqual(FINISHES.map(({ tile }) => (tile === null ? -1 : TILES.indexOf(tile))))
})

test("[SCN-40] a mirror's picture is turned by the angles that it was taken with, and shines by itself", () => {
  const script = readFileSync("assets/source/store/mirrors.py", "utf8")
  const [, wide, high] = /^WIDE, HIGH = (\d+), (\d+)$/m.exec(script) ?? []
  expect(MIRROR_SPAN).toEqual({ width: Number(wide), height: Number(high) })
  const [, listed = ""] = /^MIRRORS = \{(.*)\}$/m.exec(script) ?? []
  expect([...listed.matchAll(/"(\w+)":/g)].map(([, name]) => name)).toEqual(TILES.slice(FIRST_MIRROR))
  const mirrors = FINISHES.filter(({ tile }) => tile !== null && TILES.indexOf(tile) >= FIRST_MIRROR)
  expect(mirrors.map(({ tile }) => tile)).toEqual(TILES.slice(FIRST_MIRROR))
  expect(mirrors.every(({ metalness, glow }) => metalness === 0 && glow > 0)).toBe(true)
  expect(COLOUR).toContain("spot = spotInMirror(")
  expect(LEAN_VERTEX).toContain("vTile = spotInMirror(")
})

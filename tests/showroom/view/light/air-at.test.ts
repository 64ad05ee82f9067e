import { Vector3 } from "three"
import { expect, test } from "vitest"
import { airAt } from "../../../../src/showroom/view/light/air-at.ts"
import { evenProbes, readProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"

const GRID = { origin: [1, 0, -2], step: [2, 1, 0.5], size: [3, 2, 4] } as const
const up = new Vector3(0, 1, 0)
const out = new Vector3()

test("[SCN-46] the light of the air is that of the probes, mixed by how near they are, and of the nearest outside", () => {
  const { uniforms } = createSceneLight(evenProbes(GRID, ({ x, y, z }) => [x, y, z + 4]))
  expect(airAt(uniforms, new Vector3(3, 1, -1.5), up, out).toArray()).toEqual([3, 1, 2.5])
  expect(airAt(uniforms, new Vector3(4, 0.25, -1.25), up, out).toArray()).toEqual([4, 0.25, 2.75])
  expect(airAt(uniforms, new Vector3(-9, 9, 9), up, out).toArray()).toEqual([1, 1, 3.5])
})

test("[SCN-46] it comes from its side, and is never less than none", () => {
  // One probe, lit from +x: 0.25 from all around, 0.5 towards x; red alone.
  const half = { 0: 0, 0.25: 0x3400, 0.5: 0x3800 }
  const file = new Uint16Array([half[0.25], half[0.5], 0, 0, ...new Array(8).fill(0)])
  const light = createSceneLight(
    readProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, file.buffer),
  )
  const at = new Vector3(0.3, 2, 0)
  expect(airAt(light.uniforms, at, new Vector3(1, 0, 0), out).toArray()).toEqual([0.75, 0, 0])
  expect(airAt(light.uniforms, at, up, out).toArray()).toEqual([0.25, 0, 0])
  expect(airAt(light.uniforms, at, new Vector3(-1, 0, 0), out).toArray()).toEqual([0, 0, 0])
})

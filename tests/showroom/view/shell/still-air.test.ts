import { BufferGeometry, Float32BufferAttribute, Group, Mesh } from "three"
import { expect, test } from "vitest"
import { evenProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"
import { FINISHES } from "../../../../src/showroom/view/shell/finishes.ts"
import { STILL_AIR, writeStillAir } from "../../../../src/showroom/view/shell/still-air.ts"

const PAINT = FINISHES.findIndex(({ name }) => name === "paint") / 255
const BRASS = FINISHES.findIndex(({ name }) => name === "brass") / 255
const { uniforms } = createSceneLight(
  evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [8, 1, 1] }, ({ x }) => [x, 1, 0.5]),
)

/** Three vertices, two metres along x from the origin: baked paint, paint without baked light, brass. */
function part(): Mesh {
  const geometry = new BufferGeometry()
  const attribute = (size: number, values: readonly number[]) => new Float32BufferAttribute([...values], size)
  geometry.setAttribute("position", attribute(3, [0, 0, 0, 1, 0, 0, 2, 0, 0]))
  geometry.setAttribute("normal", attribute(3, [0, 1, 0, 0, 1, 0, 0, 1, 0]))
  geometry.setAttribute("color", attribute(4, [1, 1, 1, PAINT, 1, 1, 1, PAINT, 1, 1, 1, BRASS]))
  geometry.setAttribute("uv1", attribute(2, [0.5, 0.5, 0, 0, 0.5, 0.5]))
  const mesh = new Mesh(geometry)
  const place = new Group()
  place.position.x = 2
  place.add(mesh)
  place.updateMatrixWorld(true)
  return mesh
}

const airOf = ({ geometry }: Mesh) => [...geometry.getAttribute(STILL_AIR).array]

test("[SCN-46] what isn't baked has the light of the air at its vertices, where it stands; what is has none", () => {
  const mesh = part()
  writeStillAir(mesh, true, uniforms)
  expect(airOf(mesh)).toEqual([0, 0, 0, 3, 1, 0.5, 4, 1, 0.5])
})

test("[SCN-46] without a lightmap all of it has", () => {
  const mesh = part()
  writeStillAir(mesh, false, uniforms)
  expect(airOf(mesh)).toEqual([2, 1, 0.5, 3, 1, 0.5, 4, 1, 0.5])
})

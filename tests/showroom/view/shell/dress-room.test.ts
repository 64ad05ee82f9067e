import {
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FrontSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
} from "three"
import { expect, test } from "vitest"
import { makeSceneLight } from "../../../../src/showroom/view/light/make-scene-light.ts"
import { dressRoom } from "../../../../src/showroom/view/shell/dress-room.ts"
import { dressShell } from "../../../../src/showroom/view/shell/dress-shell.ts"
import { plainTiles } from "../../../../src/showroom/view/shell/tile-texture.ts"
import { MINI } from "../../sim/mini-scene.ts"

const shell = {
  model: "shell.glb",
  lightmaps: {},
  lightmapScale: 4,
  environment: "env.hdr",
  exposure: 1,
  tiles: null,
  rooms: [],
  probes: null,
}
const { uniforms } = makeSceneLight({ floor: MINI.floor, fixtures: [], shell }, null)
const options = (reflective: boolean) => ({
  scale: 4,
  tiles: { value: plainTiles() },
  light: uniforms,
  reflective,
})

function model(parts: readonly (readonly [name: string, material: string])[]): Group {
  const group = new Group()
  for (const [name, material] of parts) {
    const mesh = new Mesh(new BufferGeometry(), new MeshStandardMaterial({ name: material }))
    mesh.name = name
    group.add(mesh)
  }
  return group
}

function materialOf(group: Group, name: string): MeshStandardMaterial | MeshBasicMaterial {
  const mesh = group.getObjectByName(name)
  if (!(mesh instanceof Mesh)) throw new Error(`there is no ${name}`)
  return mesh.material
}

const ROOM = [
  ["room_hall", "surface"],
  ["room_hall_more", "surface"],
  ["room_hall_foliage", "leaf"],
  ["room_hall_glass", "glass"],
] as const

test("[SCN-26] all that is solid of a room shares one material, lit by the room's lightmap", () => {
  const lightmap = new DataTexture()
  const room = dressRoom(model(ROOM), { ...options(true), lightmap })
  const solid = materialOf(room, "room_hall")
  expect(solid).toBeInstanceOf(MeshStandardMaterial)
  expect(materialOf(room, "room_hall_more")).toBe(solid)
  expect(solid).toMatchObject({
    lightMap: lightmap,
    lightMapIntensity: 4,
    vertexColors: true,
    side: FrontSide,
  })
})

test("[SCN-26] leaves are seen from both sides and lit by the air; panes are seen through and hide nothing", () => {
  const room = dressRoom(model(ROOM), { ...options(true), lightmap: new DataTexture() })
  expect(materialOf(room, "room_hall_foliage")).toMatchObject({ side: DoubleSide, lightMap: null })
  expect(materialOf(room, "room_hall_glass")).toMatchObject({ transparent: true, depthWrite: false })
})

test("[SCN-26] a slow device gets the same light without reflections", () => {
  const room = dressRoom(model(ROOM), { ...options(false), lightmap: new DataTexture() })
  expect(materialOf(room, "room_hall")).toBeInstanceOf(MeshBasicMaterial)
})

test("[SCN-26] each part of the architecture has the lightmap that its name begins with", () => {
  const [floor, walls] = [new DataTexture(), new DataTexture()]
  const parts = [
    ["shell_floor", "surface"],
    ["shell_walls", "surface"],
  ] as const
  const lightmaps = new Map([
    ["shell_floor", floor],
    ["shell_walls", walls],
  ])
  const place = dressShell(model(parts), { ...options(true), lightmaps })
  expect(materialOf(place, "shell_floor").lightMap).toBe(floor)
  expect(materialOf(place, "shell_walls").lightMap).toBe(walls)
})

import {
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FrontSide,
  Group,
  type Material,
  Mesh,
  type MeshBasicMaterial,
  MeshStandardMaterial,
  NoColorSpace,
  ShaderLib,
  SRGBColorSpace,
} from "three"
import { expect, test } from "vitest"
import { makeSceneLight } from "../../../../src/showroom/view/light/make-scene-light.ts"
import { dressRoom } from "../../../../src/showroom/view/shell/dress-room.ts"
import { dressShell } from "../../../../src/showroom/view/shell/dress-shell.ts"
import { createPlace } from "../../../../src/showroom/view/shell/place.ts"
import type { PlaceQuality } from "../../../../src/showroom/view/shell/place-material.ts"
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
const placeOf = (quality: PlaceQuality, tiles = plainTiles()) =>
  createPlace({ scale: 4, tiles: { value: tiles }, light: uniforms, quality })

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
  const room = dressRoom(model(ROOM), lightmap, placeOf("full"))
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
  const room = dressRoom(model(ROOM), new DataTexture(), placeOf("full"))
  expect(materialOf(room, "room_hall_foliage")).toMatchObject({ side: DoubleSide, lightMap: null })
  expect(materialOf(room, "room_hall_glass")).toMatchObject({ transparent: true, depthWrite: false })
})

/** The programs that three would compile for a material. */
function programsOf(material: Material): { vertexShader: string; fragmentShader: string } {
  const { vertexShader, fragmentShader } = ShaderLib.standard
  const shader = { uniforms: {}, vertexShader, fragmentShader, name: "", defines: {} }
  material.onBeforeCompile(Object.assign(shader, {}) as never, null as never)
  return shader
}

test("[SCN-26] a slow device gets the same light without reflections, read as plainly as can be", () => {
  const [lightmap, tiles] = [new DataTexture(), plainTiles()]
  const place = placeOf("lean", tiles)
  const solid = materialOf(dressRoom(model(ROOM), lightmap, place), "room_hall")
  const { fragmentShader } = programsOf(solid)
  expect(fragmentShader).not.toContain("getIBLRadiance")
  expect(fragmentShader).toContain("#define CURVED_LIGHTMAP")
  expect(fragmentShader).toContain("#define CURVED_TILES")
  expect([lightmap.colorSpace, tiles.colorSpace, lightmap.generateMipmaps]).toEqual([
    NoColorSpace,
    NoColorSpace,
    false,
  ])
  place.setQuality("full")
  expect(programsOf(solid).fragmentShader).not.toContain("getIBLRadiance")
})

test("[SCN-45] a device that proves too slow changes to that wherever it is, and back", () => {
  const lightmap = new DataTexture()
  lightmap.colorSpace = SRGBColorSpace
  const place = placeOf("full")
  const rooms = [dressRoom(model(ROOM), lightmap, place), dressRoom(model(ROOM), lightmap, place)]
  const programs = () => rooms.map((room) => programsOf(materialOf(room, "room_hall")).fragmentShader)
  place.setQuality("lean")
  for (const program of programs()) {
    expect(program).not.toContain("getIBLRadiance")
    expect(program).not.toContain("#define CURVED")
  }
  expect(lightmap.colorSpace).toBe(SRGBColorSpace)
  const late = dressRoom(model(ROOM), lightmap, place)
  expect(programsOf(materialOf(late, "room_hall")).fragmentShader).toBe(programs()[0])
  place.setQuality("full")
  for (const program of programs()) expect(program).toContain("getIBLRadiance")
})

test("[INS-40] a slow device reckons with a lamp only while one is on, also in rooms that come then", () => {
  const place = placeOf("lean")
  const dressed = () => materialOf(dressRoom(model(ROOM), new DataTexture(), place), "room_hall")
  const solid = dressed()
  expect(programsOf(solid).fragmentShader).not.toContain("#define LAMP")
  place.setLamp(true)
  for (const each of [solid, dressed()]) {
    expect(programsOf(each).fragmentShader).toContain("#define LAMP")
    expect(programsOf(each).vertexShader).toContain("#define LAMP")
  }
  place.setLamp(false)
  expect(programsOf(solid).fragmentShader).not.toContain("#define LAMP")
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
  const place = dressShell(model(parts), lightmaps, placeOf("full"))
  expect(materialOf(place, "shell_floor").lightMap).toBe(floor)
  expect(materialOf(place, "shell_walls").lightMap).toBe(walls)
})

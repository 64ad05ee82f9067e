import { expect, test } from "vitest"
import flagship from "../../../scenes/flagship.json"
import { headingAlong, turnBetween } from "../../../src/domain/heading.ts"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import { createSlotIndex, createWalkWorld, findPath } from "../../../src/showroom/sim/index.ts"
import { placeBefore } from "../../../src/showroom/sim/place-before.ts"

const scene = parseScene(flagship, "scenes/flagship.json")

test("[DSH-41] one stands before each touchpoint of the flagship, and in each zone, where one can walk on from", () => {
  const world = createWalkWorld(scene)
  const slots = createSlotIndex(world, scene)
  const stocked = { scene, stock: [] }
  const door = scene.spawnPoints[0] ?? { x: 0, z: 0 }
  // Many a touchpoint is called as its zone is: by its id alone it is the touchpoint that one stands before.
  let alike = 0
  for (const { id, arrival } of scene.zones) {
    const isAlone = scene.touchpoints.every((touchpoint) => touchpoint.id !== id)
    if (!isAlone) alike += 1
    expect(placeBefore(stocked, slots, `zone:${id}`)).toEqual(arrival)
    expect(placeBefore(stocked, slots, id)).toEqual(
      isAlone ? arrival : placeBefore(stocked, slots, `touchpoint:${id}`),
    )
    expect(placeBefore(stocked, slots, `product:${id}`)).toBeNull()
  }
  expect(alike).toBeGreaterThan(0)
  for (const { id, at } of scene.touchpoints) {
    const place = placeBefore(stocked, slots, id)
    if (!place) throw new Error(`nobody can stand before ${id}`)
    expect(findPath(world, door, place)?.exact, id).toBe(true)
    if (at === null || Math.hypot(at.x - place.x, at.z - place.z) > 2) continue
    expect(
      Math.abs(turnBetween(place.heading, headingAlong(at.x - place.x, at.z - place.z))),
      id,
    ).toBeLessThan(1)
  }
  for (const asked of ["nowhere", "zone:nowhere", "zone:", "planet:atrium", "touchpoint:atrium"])
    expect(placeBefore(stocked, slots, asked), asked).toBeNull()
})

test("[DSH-41] one stands before a product where it can be taken; one that isn't on display is nowhere", () => {
  const world = createWalkWorld(scene)
  const slots = createSlotIndex(world, scene)
  const reachable = slots.slots.find(({ stand }) => stand !== null)
  const product = { id: "p-1", handle: "p-1" } as never
  const stock = [{ slot: reachable?.id ?? "", product }]
  for (const asked of ["p-1", "product:p-1"])
    expect(placeBefore({ scene, stock }, slots, asked)).toEqual(reachable?.stand)
  expect(placeBefore({ scene, stock }, slots, "p-2")).toBeNull()
})

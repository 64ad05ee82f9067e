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
  // Where a touchpoint is called as its zone is, it is the touchpoint that one stands before.
  for (const { id, arrival } of scene.zones) {
    const isAlone = scene.touchpoints.every((touchpoint) => touchpoint.id !== id)
    if (isAlone) expect(placeBefore(stocked, slots, id)).toEqual(arrival)
  }
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
  expect(placeBefore(stocked, slots, "nowhere")).toBeNull()
})

test("[DSH-41] one stands before a product where it can be taken; one that isn't on display is nowhere", () => {
  const world = createWalkWorld(scene)
  const slots = createSlotIndex(world, scene)
  const reachable = slots.slots.find(({ stand }) => stand !== null)
  const product = { id: "p-1", handle: "p-1" } as never
  const stock = [{ slot: reachable?.id ?? "", product }]
  expect(placeBefore({ scene, stock }, slots, "p-1")).toEqual(reachable?.stand)
  expect(placeBefore({ scene, stock }, slots, "p-2")).toBeNull()
})

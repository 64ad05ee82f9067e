import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import {
  BODY_RADIUS,
  createBody,
  createCamera,
  createSlotIndex,
  createWalkWorld,
  findPath,
  placeBefore,
  sendTo,
  slotInReach,
  standPointFor,
  stepBody,
  stepCamera,
  zoneAt,
} from "../../../src/showroom/sim/index.ts"
import { anyWalk, walk } from "./any-walk.ts"
import { clearance, runs } from "./arbitraries.ts"
import { expectBodyClear, expectCameraClear, expectPathClear } from "./walk-rules.ts"

const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))
const world = createWalkWorld(scene)
const index = createSlotIndex(world, scene)
const spawn = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
const SEAT = /^(?:poltrona|sedia|divano|sgabello|pouf|panca)-/
const BACKLESS = /^(?:sgabello|pouf|panca)-/
const AT_REST = { forward: 0, right: 0, run: false }
const STILL = { turn: 0, tilt: 0, zoom: 1, dragging: false }
const anyFlagshipPoint = fc.record({
  x: fc.double({ min: -11, max: 11, noNaN: true }),
  z: fc.double({ min: -9, max: 10, noNaN: true }),
})

describe("the flagship", () => {
  it("[WLK-1] [WLK-6] is walked at random without a body in the furniture or a camera in a wall", () => {
    fc.assert(
      fc.property(anyWalk(anyFlagshipPoint), (plan) => {
        walk(scene, world, plan)
      }),
      runs(1000),
    )
  })

  it("[WLK-3] has a clear path from anywhere to anywhere", () => {
    fc.assert(
      fc.property(anyFlagshipPoint, anyFlagshipPoint, (from, to) => {
        expect(expectPathClear(scene, world, from, to)).toBe(true)
      }),
      runs(400),
    )
  })

  it("[WLK-7] has a place to stand before every product that can be taken", () => {
    const without = index.slots.filter((slot) => slot.stand === null).map((slot) => slot.id)
    expect(without).toEqual([])
  })

  it("[WLK-55] has a place before every seat on its floor, that can be walked to", () => {
    const seats = scene.fixtures
      .flatMap(({ slots }) => slots)
      .filter(({ product, position }) => SEAT.test(product ?? "") && position[1] < 0.1)
    expect(seats.length).toBeGreaterThan(10)
    const without = seats.filter(({ id, position: [x, , z], heading, product }) => {
      const hasBack = !BACKLESS.test(product ?? "")
      const seat = { id, slotId: id, x, z, height: 0.45, forward: 0, heading: hasBack ? heading : null }
      const place = placeBefore(world, seat, spawn)
      return !place || findPath(world, spawn, place)?.exact !== true
    })
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it("[WLK-7] shows the product one was sent to, and keeps the camera out of the walls on the way", () => {
    const failed: string[] = []
    for (const slot of index.slots) {
      const stand = standPointFor(index, slot.id)
      if (stand === null) continue
      const body = createBody(world, spawn)
      const options = { aspect: 1.6, reducedMotion: false }
      const camera = createCamera(body, options)
      expect(sendTo(world, body, stand), slot.id).toBe(true)
      let event = "none"
      for (let step = 0; step < 1800 && event === "none"; step++) {
        event = stepBody(world, body, AT_REST, camera.yaw, 1 / 60)
        stepCamera(world, camera, body, STILL, options, 1 / 60)
        expectBodyClear(scene, body)
        expectCameraClear(scene, camera)
      }
      if (event !== "arrived") failed.push(`${slot.id}: ${event}`)
      if (slotInReach(index, body, slot.id) !== slot.id)
        failed.push(`${slot.id}: not in reach of its stand point`)
    }
    expect(failed).toEqual([])
  })

  it("[WLK-8] lets every zone be walked to from every spawn point", () => {
    for (const { id, arrival } of scene.zones) {
      expect(clearance(scene, arrival.x, arrival.z), id).toBeGreaterThanOrEqual(BODY_RADIUS)
      expect(findPath(world, spawn, arrival)?.exact, id).toBe(true)
      expect(zoneAt(scene.zones, arrival.x, arrival.z)?.id).toBe(id)
    }
    for (const point of scene.spawnPoints) {
      expect(clearance(scene, point.x, point.z), point.id).toBeGreaterThanOrEqual(BODY_RADIUS)
    }
  })
})

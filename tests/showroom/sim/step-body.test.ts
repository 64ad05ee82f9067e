import { describe, expect, it } from "vitest"
import {
  createBody,
  createWalkWorld,
  RUN_SPEED,
  type Stick,
  sendTo,
  stepBody,
  turnBetween,
  WALK_SPEED,
  type WalkWorld,
} from "../../../src/showroom/sim/index.ts"
import { MINI } from "./mini-scene.ts"
import { expectBodyClear } from "./walk-rules.ts"

const world = createWalkWorld(MINI)
const hall: WalkWorld = createWalkWorld({
  ceiling: 5,
  obstacles: [],
  floor: [
    { x: -20, z: -20 },
    { x: 20, z: -20 },
    { x: 20, z: 20 },
    { x: -20, z: 20 },
  ],
})
const AT_REST: Stick = { forward: 0, right: 0, run: false }
const AHEAD: Stick = { forward: 1, right: 0, run: false }
const FRAME = 1 / 60

function bodyAt(x: number, z: number, heading = 0) {
  return createBody(hall, { x, z, heading })
}

describe("stepBody", () => {
  it("gets up to a walk, and to a run, and comes to a stand", () => {
    const body = bodyAt(0, 0)
    for (let step = 0; step < 60; step++) stepBody(hall, body, AHEAD, 0, FRAME)
    expect(body.speed).toBeCloseTo(WALK_SPEED, 3)
    for (let step = 0; step < 60; step++) stepBody(hall, body, { ...AHEAD, run: true }, 0, FRAME)
    expect(body.speed).toBeCloseTo(RUN_SPEED, 3)
    for (let step = 0; step < 60; step++) stepBody(hall, body, AT_REST, 0, FRAME)
    expect(body.speed).toBe(0)
  })

  it("walks where the camera looks: forward along its yaw, right to the right of it", () => {
    for (const [yaw, stick, x, z] of [
      [0, AHEAD, 0, -1],
      [90, AHEAD, 1, 0],
      [0, { ...AT_REST, right: 1 }, 1, 0],
      [90, { ...AT_REST, right: 1 }, 0, 1],
      [180, { ...AT_REST, forward: -1 }, 0, -1],
    ] as const) {
      const body = bodyAt(0, 0)
      for (let step = 0; step < 60; step++) stepBody(hall, body, stick, yaw, FRAME)
      const length = Math.hypot(body.x, body.z)
      expect(length).toBeGreaterThan(1)
      expect(body.x / length).toBeCloseTo(x, 5)
      expect(body.z / length).toBeCloseTo(z, 5)
    }
  })

  it("turns to where it walks, smoothly and the short way round", () => {
    const body = bodyAt(0, 0, 350)
    let before = body.heading
    for (let step = 0; step < 60; step++) {
      stepBody(hall, body, { ...AT_REST, right: 1 }, 0, FRAME)
      const turned = turnBetween(before, body.heading)
      expect(turned).toBeGreaterThanOrEqual(0)
      expect(turned).toBeLessThanOrEqual(540 * FRAME + 1e-9)
      before = body.heading
    }
    expect(body.heading).toBeCloseTo(90, 0)
  })

  it("[WLK-4] goes where it is sent, turns the way it was told, and says once that it arrived", () => {
    const body = createBody(world, { x: 0, z: -2.5, heading: 0 })
    expect(sendTo(world, body, { x: 4.5, z: -3.5, heading: 45 })).toBe(true)
    const told: string[] = []
    for (let step = 0; step < 900; step++) {
      const event = stepBody(world, body, AT_REST, 0, FRAME)
      if (event !== "none") told.push(event)
      expectBodyClear(MINI, body)
    }
    expect(told).toEqual(["arrived"])
    expect(Math.hypot(body.x - 4.5, body.z + 3.5)).toBeLessThan(0.06)
    expect(Math.abs(turnBetween(body.heading, 45))).toBeLessThan(2.1)
    expect(body.route).toBeNull()
    expect(body.speed).toBe(0)
  })

  it("takes no longer than a steady walk and a second more", () => {
    const body = createBody(world, { x: 0, z: -2.5, heading: 180 })
    sendTo(world, body, { x: 4.5, z: -3.5 })
    const length = body.route?.path.length ?? 0
    let seconds = 0
    while (stepBody(world, body, AT_REST, 0, FRAME) === "none" && seconds < 60) seconds += FRAME
    expect(seconds).toBeLessThan(length / WALK_SPEED + 1)
  })

  it("[WLK-9] leaves its route when the stick is pushed, and says so once", () => {
    const body = bodyAt(0, 0)
    sendTo(hall, body, { x: 0, z: -10 })
    for (let step = 0; step < 30; step++) expect(stepBody(hall, body, AT_REST, 0, FRAME)).toBe("none")
    expect(stepBody(hall, body, { ...AT_REST, right: 1 }, 0, FRAME)).toBe("cancelled")
    expect(stepBody(hall, body, { ...AT_REST, right: 1 }, 0, FRAME)).toBe("none")
    expect(body.route).toBeNull()
  })

  it("gives up after a second or two when the way is blocked", () => {
    const body = createBody(world, { x: 0, z: 0.4, heading: 0 })
    sendTo(world, body, { x: 0, z: 3 })
    if (body.route === null) throw new Error("no route")
    // A way that a scene changed under one's feet no longer allows: right through a column.
    body.route.path = { points: [body, { x: 0, z: -1 }, { x: 0, z: -2 }], length: 3, exact: true }
    body.route.retried = true
    let seconds = 0
    let event = "none"
    while (event === "none" && seconds < 20) {
      event = stepBody(world, body, AT_REST, 0, FRAME)
      seconds += FRAME
    }
    expect(event).toBe("stuck")
    expect(seconds).toBeLessThan(4)
  })

  it("looks for another way once before it gives up", () => {
    const body = createBody(world, { x: 0, z: 0.4, heading: 0 })
    sendTo(world, body, { x: 0, z: -2 })
    if (body.route === null) throw new Error("no route")
    body.route.path = { points: [body, { x: 0, z: -1 }, { x: 0, z: -2 }], length: 3, exact: true }
    let event = "none"
    for (let step = 0; step < 900 && event === "none"; step++)
      event = stepBody(world, body, AT_REST, 0, FRAME)
    expect(event).toBe("arrived")
  })

  it("[WLK-1] takes a frame of ten seconds for a thirtieth of one, and no time for none", () => {
    const body = bodyAt(0, 0)
    for (let step = 0; step < 300; step++) stepBody(hall, body, AHEAD, 0, 10)
    expect(body.z).toBeGreaterThan((-300 / 30) * WALK_SPEED)
    const before = { ...body }
    stepBody(hall, body, AHEAD, 0, 0)
    stepBody(hall, body, AHEAD, 0, -1)
    stepBody(hall, body, AHEAD, 0, Number.NaN)
    expect(body).toEqual(before)
  })

  it("takes a stick that is not a number for one at rest", () => {
    const body = bodyAt(0, 0)
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      stepBody(hall, body, { forward: bad, right: 0, run: false }, 0, FRAME)
      stepBody(hall, body, AHEAD, bad, FRAME)
    }
    expect([body.x, body.z, body.speed]).toEqual([0, 0, 0])
  })

  it("stays where it is when nothing can be reached", () => {
    const body = bodyAt(0, 0)
    expect(sendTo(hall, body, { x: Number.NaN, z: 0 })).toBe(false)
    expect(body.route).toBeNull()
  })
})

import { describe, expect, it } from "vitest"
import {
  type CameraInput,
  createBody,
  createCamera,
  createWalkWorld,
  sendTo,
  stepBody,
  stepCamera,
  turnBetween,
  type Walkable,
} from "../../../src/showroom/sim/index.ts"
import { expectCameraClear } from "./walk-rules.ts"

const HALL: Walkable = {
  ceiling: 5,
  floor: [
    { x: -20, z: -20 },
    { x: 20, z: -20 },
    { x: 20, z: 20 },
    { x: -20, z: 20 },
  ],
  obstacles: [{ kind: "box", x: 0, z: 3, width: 4, depth: 0.2, heading: 0, height: 5 }],
}
const world = createWalkWorld(HALL)
const STILL: CameraInput = { turn: 0, tilt: 0, zoom: 1, dragging: false }
const WIDE = { aspect: 1.8, reducedMotion: false }
const CALM = { aspect: 1.8, reducedMotion: true }
const AT_REST = { forward: 0, right: 0, run: false }
const AHEAD = { forward: 1, right: 0, run: false }
const FRAME = 1 / 60

function at(x: number, z: number, heading = 0, options = WIDE) {
  const body = createBody(world, { x, z, heading })
  const camera = createCamera(body, options)
  stepCamera(world, camera, body, STILL, options, FRAME)
  return { body, camera }
}

describe("stepCamera", () => {
  it("stands behind the body, and looks over its head the way it looks", () => {
    const { camera } = at(0, -5, 90)
    expect(camera.x).toBeLessThan(-2.5)
    expect(camera.z).toBeCloseTo(-5, 6)
    expect(camera.y).toBeGreaterThan(1.6)
    expect(camera.lookX).toBeGreaterThan(camera.x + 5)
    // The line of sight passes over the head, which is 1.7 m up.
    const share = (0 - camera.x) / (camera.lookX - camera.x)
    expect(camera.y + (camera.lookY - camera.y) * share).toBeGreaterThan(1.7)
  })

  it("stands nearer on a portrait screen", () => {
    expect(at(0, -5, 0, { aspect: 0.5, reducedMotion: false }).camera.boom).toBeLessThan(
      at(0, -5).camera.boom - 0.5,
    )
  })

  it("turns and tilts by the hand, within bounds", () => {
    const { body, camera } = at(0, -5)
    stepCamera(world, camera, body, { ...STILL, turn: 370, tilt: 500 }, WIDE, FRAME)
    expect(camera.yaw).toBeCloseTo(10, 6)
    expect(camera.pitch).toBe(38)
    stepCamera(world, camera, body, { ...STILL, tilt: -500, zoom: 0.0001 }, WIDE, FRAME)
    expect(camera.pitch).toBe(-12)
    expect(camera.zoom).toBe(0.5)
    stepCamera(
      world,
      camera,
      body,
      { turn: Number.NaN, tilt: Number.NaN, zoom: Number.NaN, dragging: false },
      WIDE,
      FRAME,
    )
    expect([camera.pitch, camera.zoom]).toEqual([-12, 0.5])
    expect(Number.isFinite(camera.x + camera.y + camera.z + camera.lookX)).toBe(true)
  })

  it("[WLK-6] comes nearer at once before a wall and goes back slowly, fading the avatar when close", () => {
    const { body, camera } = at(0, 2.6)
    expect(camera.z).toBeLessThan(2.9)
    expect(camera.boom).toBeLessThan(0.2)
    expect(camera.avatarOpacity).toBe(0)
    body.z = -5
    const booms: number[] = []
    for (let step = 0; step < 120; step++) {
      stepCamera(world, camera, body, STILL, WIDE, FRAME)
      booms.push(camera.boom)
    }
    expect(booms[0]).toBeLessThan(0.6)
    expect(booms.at(-1)).toBeGreaterThan(3.2)
    expect(camera.avatarOpacity).toBe(1)
    expect(booms).toEqual([...booms].sort((a, b) => a - b))
    body.z = 2.6
    stepCamera(world, camera, body, STILL, WIDE, FRAME)
    expect(camera.boom).toBeLessThan(0.2)
  })

  it("[WLK-6] stays under a low ceiling, looking down or up", () => {
    const low: Walkable = { ...HALL, ceiling: 1.8 }
    const room = createWalkWorld(low)
    const body = createBody(room, { x: 0, z: 0, heading: 0 })
    const camera = createCamera(body, WIDE)
    for (const tilt of [50, -3, -100, 10]) {
      for (let step = 0; step < 30; step++) {
        stepCamera(room, camera, body, { ...STILL, tilt: tilt / 30 }, WIDE, FRAME)
        expectCameraClear(low, camera)
      }
    }
  })

  it("follows a walker gently, without swinging past", () => {
    const { body, camera } = at(0, -5)
    body.heading = 60
    body.speed = 1.9
    let before = camera.yaw
    for (let step = 0; step < 300; step++) {
      stepCamera(world, camera, body, STILL, WIDE, FRAME)
      const turned = turnBetween(before, camera.yaw)
      expect(turned).toBeGreaterThanOrEqual(-1e-9)
      expect(turned).toBeLessThan(60 * FRAME)
      before = camera.yaw
    }
    expect(Math.abs(turnBetween(camera.yaw, 60))).toBeLessThan(1)
  })

  it("does not follow while one drags, shortly after, or stands still", () => {
    const { body, camera } = at(0, -5)
    body.heading = 60
    for (let step = 0; step < 60; step++) stepCamera(world, camera, body, STILL, WIDE, FRAME)
    expect(camera.yaw).toBe(0)
    body.speed = 1.9
    for (let step = 0; step < 60; step++)
      stepCamera(world, camera, body, { ...STILL, dragging: true }, WIDE, FRAME)
    expect(camera.yaw).toBe(0)
    for (let step = 0; step < 60; step++) stepCamera(world, camera, body, STILL, WIDE, FRAME)
    expect(camera.yaw).toBe(0)
    for (let step = 0; step < 60; step++) stepCamera(world, camera, body, STILL, WIDE, FRAME)
    expect(camera.yaw).toBeGreaterThan(1)
  })

  it("lets one walk towards it", () => {
    const { body, camera } = at(0, -5)
    for (let step = 0; step < 120; step++) {
      stepBody(world, body, { ...AT_REST, forward: -1 }, camera.yaw, FRAME)
      stepCamera(world, camera, body, STILL, WIDE, FRAME)
    }
    expect(Math.abs(turnBetween(camera.yaw, 0))).toBeLessThan(30)
    expect(body.z).toBeGreaterThan(-3)
  })

  it("comes round to the product that a route ended at", () => {
    const { body, camera } = at(0, -5)
    sendTo(world, body, { x: 2, z: -5, heading: 180 })
    for (let step = 0; step < 360; step++) {
      stepBody(world, body, AT_REST, camera.yaw, FRAME)
      stepCamera(world, camera, body, STILL, WIDE, FRAME)
    }
    expect(Math.abs(turnBetween(camera.yaw, 180))).toBeLessThan(3)
  })

  it("[WLK-10] with reduced motion turns in rare snaps, never glides, and has the boom at once", () => {
    const { body, camera } = at(0, -5, 0, CALM)
    let snaps = 0
    for (let step = 0; step < 240; step++) {
      const before = camera.yaw
      stepBody(world, body, { ...AHEAD, right: 1 }, camera.yaw, FRAME)
      stepCamera(world, camera, body, STILL, CALM, FRAME)
      const turned = Math.abs(turnBetween(before, camera.yaw))
      if (turned > 0) snaps++
      expect(turned === 0 || turned > 14).toBe(true)
    }
    expect(snaps).toBeGreaterThan(2)
    expect(snaps).toBeLessThanOrEqual(8)
    body.z = -10
    body.x = 0
    stepCamera(world, camera, body, { ...STILL, zoom: 2 }, CALM, FRAME)
    expect(camera.boom).toBeCloseTo(3.9 * 1.4, 6)
  })
})

import { expect } from "vitest"
import { distanceTo, solidOfEdge, solidOfObstacle } from "../../../src/domain/floor-plan/solid.ts"
import {
  BODY_RADIUS,
  type Body,
  type Camera,
  findPath,
  type MutablePoint,
  type Walkable,
  type WalkWorld,
} from "../../../src/showroom/sim/index.ts"
import { clearance } from "./arbitraries.ts"

/** Metres that rounding may cost. */
const ROUNDING = 1e-5

export function expectBodyClear(scene: Walkable, body: MutablePoint): void {
  const clear = clearance(scene, body.x, body.z)
  if (clear < BODY_RADIUS - ROUNDING) {
    expect.fail(`body at x ${body.x}, z ${body.z} is ${clear} m from something: it takes ${BODY_RADIUS}`)
  }
}

export function expectCameraClear(scene: Walkable, camera: Camera): void {
  const { x, y, z } = camera
  const told = `camera at x ${x}, y ${y}, z ${z}`
  if (!(y > 0.1 && y < scene.ceiling - 0.1)) expect.fail(`${told} is not between floor and ceiling`)
  for (const obstacle of scene.obstacles) {
    if (y > obstacle.height) continue
    if (distanceTo(solidOfObstacle(obstacle), x, z) < 0.15) {
      expect.fail(`${told} is in ${JSON.stringify(obstacle)}`)
    }
  }
  scene.floor.forEach((corner, index) => {
    const next = scene.floor[(index + 1) % scene.floor.length] ?? corner
    if (distanceTo(solidOfEdge(corner, next), x, z) < 0.15) expect.fail(`${told} is in the edge ${index}`)
  })
  if (clearance({ ...scene, obstacles: [] }, x, z) < 0) expect.fail(`${told} is outside`)
}

/** Walks the polyline in centimetres: no shortcut through the code under test. */
export function expectPathClear(
  scene: Walkable,
  world: WalkWorld,
  from: MutablePoint,
  to: MutablePoint,
): boolean {
  const path = findPath(world, from, to)
  if (path === null) return false
  path.points.forEach((point, index) => {
    const next = path.points[index + 1] ?? point
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.z - point.z) / 0.01))
    for (let step = 0; step <= steps; step++) {
      const share = step / steps
      expectBodyClear(scene, {
        x: point.x + (next.x - point.x) * share,
        z: point.z + (next.z - point.z) * share,
      })
    }
  })
  return true
}

export function snapshot(body: Body): readonly number[] {
  return [body.x, body.z, body.heading, body.vx, body.vz, body.speed]
}

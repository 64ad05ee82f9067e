import fc from "fast-check"
import { distanceTo, solidOfEdge, solidOfObstacle } from "../../../src/domain/floor-plan/solid.ts"
import type { Obstacle, Point } from "../../../src/domain/scene.ts"
import type { Walkable } from "../../../src/showroom/sim/index.ts"

const SEED = Number(process.env.VETRINA_SEED ?? 20261121)

/**
 * How a property is run: a failure prints its seed, and VETRINA_SEED=n tries another. After 20 s, on a slow machine,
 * it is content with the cases it had, and a failure is no longer made smaller.
 */
export function runs(numRuns: number) {
  return { seed: SEED, numRuns, interruptAfterTimeLimit: 20_000 }
}

function metres(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true })
}

export const anyObstacle: fc.Arbitrary<Obstacle> = fc.oneof(
  fc.record({
    kind: fc.constant("circle" as const),
    x: metres(-5, 5),
    z: metres(-4, 4),
    radius: metres(0.01, 0.8),
    height: metres(0.2, 4),
  }),
  fc.record({
    kind: fc.constant("box" as const),
    x: metres(-5, 5),
    z: metres(-4, 4),
    width: metres(0.01, 3),
    depth: metres(0.01, 1.5),
    heading: metres(-720, 720),
    height: metres(0.2, 4),
  }),
)

/** Rooms with a straight wall, a slanted one and up to 14 things in them, some on top of each other. */
export const anyScene: fc.Arbitrary<Walkable> = fc
  .record({
    slant: metres(0, 3),
    notch: metres(0.5, 3),
    obstacles: fc.array(anyObstacle, { maxLength: 14 }),
    ceiling: metres(2.2, 5),
  })
  .map(({ slant, notch, obstacles, ceiling }) => ({
    ceiling,
    obstacles,
    floor: [
      { x: -5, z: -4 },
      { x: 5 - slant, z: -4 },
      { x: 5, z: 4 },
      { x: notch, z: 4 },
      { x: notch / 2, z: 4 - notch },
      { x: -5, z: 4 },
    ],
  }))

export const anyPoint: fc.Arbitrary<Point> = fc.record({ x: metres(-6, 6), z: metres(-5, 5) })

export const anyPush = fc.record({
  forward: metres(-1, 1),
  right: metres(-1, 1),
  run: fc.boolean(),
  yaw: metres(0, 360),
  /** Steps that it is held for. */
  steps: fc.integer({ min: 1, max: 60 }),
  dt: fc.oneof(fc.constant(1 / 60), metres(0, 0.5), fc.constant(10)),
})

/** Metres between a point and the nearest thing, worked out from the scene itself; negative inside something. */
export function clearance(scene: Walkable, x: number, z: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const obstacle of scene.obstacles) least = Math.min(least, distanceTo(solidOfObstacle(obstacle), x, z))
  scene.floor.forEach((corner, index) => {
    const next = scene.floor[(index + 1) % scene.floor.length] ?? corner
    least = Math.min(least, distanceTo(solidOfEdge(corner, next), x, z))
  })
  return windingOf(scene.floor, x, z) === 0 ? -1 : least
}

/** How often an outline goes round a point: another way than the code's own to tell inside from outside. */
function windingOf(outline: readonly Point[], x: number, z: number): number {
  let turn = 0
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner
    const one = Math.atan2(corner.z - z, corner.x - x)
    const two = Math.atan2(next.z - z, next.x - x)
    const step = two - one
    turn += step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step
  })
  return Math.round(turn / (2 * Math.PI))
}

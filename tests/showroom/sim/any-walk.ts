import fc from "fast-check"
import type { Point } from "../../../src/domain/scene.ts"
import {
  createBody,
  createCamera,
  nearestFree,
  sendTo,
  stepBody,
  stepCamera,
  type Walkable,
  type WalkWorld,
} from "../../../src/showroom/sim/index.ts"
import { anyPush } from "./arbitraries.ts"
import { expectBodyClear, expectCameraClear, snapshot } from "./walk-rules.ts"

const anyHand = fc.record({
  turn: fc.double({ min: -40, max: 40, noNaN: true }),
  tilt: fc.double({ min: -20, max: 20, noNaN: true }),
  zoom: fc.constantFrom(0.8, 1, 1, 1.25),
  dragging: fc.boolean(),
})

/** A walk by a visitor who pushes, drags and clicks at random. */
export function anyWalk(anyPlace: fc.Arbitrary<Point>) {
  return fc.record({
    spawn: anyPlace,
    pushes: fc.array(fc.record({ push: anyPush, hand: anyHand, target: fc.option(anyPlace) }), {
      minLength: 1,
      maxLength: 12,
    }),
    aspect: fc.constantFrom(0.5, 1, 1.8),
    reducedMotion: fc.boolean(),
  })
}

export type Walk = ReturnType<typeof anyWalk> extends fc.Arbitrary<infer Value> ? Value : never

/** Walks it and fails where the body or the camera is where it must not be; gives the trail. */
export function walk(scene: Walkable, world: WalkWorld, plan: Walk): readonly number[] {
  if (!nearestFree(world, plan.spawn.x, plan.spawn.z, { x: 0, z: 0 })) return []
  const body = createBody(world, { ...plan.spawn, heading: 0 })
  const camera = createCamera(body, plan)
  const trail: number[] = []
  for (const { push, hand, target } of plan.pushes) {
    if (target !== null) sendTo(world, body, target)
    const stick = target === null ? push : { forward: 0, right: 0, run: false }
    for (let step = 0; step < push.steps; step++) {
      stepBody(world, body, stick, camera.yaw, push.dt)
      stepCamera(world, camera, body, hand, plan, push.dt)
      expectBodyClear(scene, body)
      expectCameraClear(scene, camera)
    }
    trail.push(...snapshot(body), camera.x, camera.y, camera.z, camera.yaw)
  }
  return trail
}

import { isFree } from "../../../domain/floor-plan/bare-world.ts"
import { moveCapsule } from "../../../domain/floor-plan/move-capsule.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Body } from "../body.ts"
import { findPath } from "../find-path.ts"
import type { WalkWorld } from "../walk-world.ts"

/** Metres that a head may be beside its body: one leans over a table. */
const LEAN = 0.45
/** Metres more, over which it grows dark before the eyes of who puts their head through a wall. */
const DARKENING = 0.35
/** The longest way around furniture that a body walks by itself to be under its head again, metres. */
const AROUND = 4

/**
 * Lets the body go where the head has gone, as far as walls let it; metres that are left between them. Who has walked around
 * something in their own room is where their head is.
 */
export function followHead(world: WalkWorld, body: Body, head: Point, dt: number): number {
  const before = { x: body.x, z: body.z }
  moveCapsule(world, body, head.x - body.x, head.z - body.z, body)
  let apart = Math.hypot(head.x - body.x, head.z - body.z)
  if (apart > LEAN && isFree(world, head.x, head.z)) {
    const path = findPath(world, body, head)
    if (path?.exact && path.length < AROUND) {
      Object.assign(body, { x: head.x, z: head.z })
      apart = 0
    }
  }
  body.speed = dt > 0 ? Math.hypot(body.x - before.x, body.z - before.z) / dt : 0
  return apart
}

/** How dark it is before eyes so many metres from where their body can be, 0..1. */
export function darknessAt(apart: number): number {
  return Math.min(1, Math.max(0, (apart - LEAN) / DARKENING))
}

import type { Point } from "../scene.ts"
import { type BareWorld, BODY_RADIUS, isFree, LONGEST_PIECE } from "./bare-world.ts"
import type { Solid } from "./solid.ts"
import { cellAt } from "./solid-grid.ts"

/** A point that may be written to. */
export interface MutablePoint {
  x: number
  z: number
}

/** A hair more than touching, so that the check after a push is not lost to rounding. */
const APART = BODY_RADIUS + 1e-7
const PUSHES = 6
/** Pieces of one move at most: no scene is longer than that many pieces. */
const MOST_PIECES = 2000

/** Pushes a point out of one solid along the shortest way; true when it had to. */
function pushOut(solid: Solid, point: MutablePoint): boolean {
  const dx = point.x - solid.x
  const dz = point.z - solid.z
  const localX = dx * solid.cos + dz * solid.sin
  const localZ = dz * solid.cos - dx * solid.sin
  let outX = localX - Math.min(solid.halfWidth, Math.max(-solid.halfWidth, localX))
  let outZ = localZ - Math.min(solid.halfDepth, Math.max(-solid.halfDepth, localZ))
  let away = Math.hypot(outX, outZ)
  let missing = APART + solid.radius - away
  if (missing <= 0) return false
  if (away === 0) {
    // The centre itself is inside: leave by the nearest face.
    const faceX = solid.halfWidth - Math.abs(localX)
    const faceZ = solid.halfDepth - Math.abs(localZ)
    outX = faceX < faceZ ? Math.sign(localX) || 1 : 0
    outZ = faceX < faceZ ? 0 : Math.sign(localZ) || 1
    away = 1
    missing += Math.min(faceX, faceZ)
  }
  const pushX = (outX / away) * missing
  const pushZ = (outZ / away) * missing
  point.x += pushX * solid.cos - pushZ * solid.sin
  point.z += pushX * solid.sin + pushZ * solid.cos
  return true
}

/** Pushes a point out of everything near it, a few times over; it may still end in something in a tight corner. */
export function pushOutOfAll(world: BareWorld, point: MutablePoint): void {
  for (let round = 0; round < PUSHES; round++) {
    let pushed = false
    for (const solid of cellAt(world.grid, point.x, point.z).solids) {
      if (pushOut(solid, point)) pushed = true
    }
    if (!pushed) return
  }
}

const trial: MutablePoint = { x: 0, z: 0 }

/** Whether `trial`, after pushes, is a place that a piece from (x, z) may end in. */
function isGoodEnd(world: BareWorld, x: number, z: number): boolean {
  // A push further than a piece and its echo could come out on the far side of something thin.
  return Math.hypot(trial.x - x, trial.z - z) <= LONGEST_PIECE * 1.5 && isFree(world, trial.x, trial.z)
}

/**
 * Moves a body from a free place by (dx, dz) metres, sliding along what it meets. The end, written into `out`
 * (which may be `from`), is always free, however long the move: it is made in pieces that can't jump anything.
 */
export function moveCapsule(world: BareWorld, from: Point, dx: number, dz: number, out: MutablePoint): void {
  let x = from.x
  let z = from.z
  const length = Math.hypot(dx, dz)
  const pieces =
    length > 0 && Number.isFinite(length) ? Math.min(MOST_PIECES, Math.ceil(length / LONGEST_PIECE)) : 0
  const stepX = (dx / length) * Math.min(LONGEST_PIECE, length / pieces)
  const stepZ = (dz / length) * Math.min(LONGEST_PIECE, length / pieces)
  for (let piece = 0; piece < pieces; piece++) {
    const startX = x
    const startZ = z
    // Where a full piece ends in a corner too tight for pushing, a shorter one may still fit.
    for (let part = 1; part > 0.1; part /= 2) {
      trial.x = startX + stepX * part
      trial.z = startZ + stepZ * part
      pushOutOfAll(world, trial)
      if (isGoodEnd(world, startX, startZ)) {
        x = trial.x
        z = trial.z
        break
      }
    }
    if (Math.abs(x - startX) + Math.abs(z - startZ) < 1e-9) break
  }
  out.x = x
  out.z = z
}

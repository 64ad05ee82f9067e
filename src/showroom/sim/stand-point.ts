import { isFree } from "../../domain/floor-plan/bare-world.ts"
import type { MutablePoint } from "../../domain/floor-plan/move-capsule.ts"
import { nearestFree } from "../../domain/floor-plan/nearest-free.ts"
import { headingAlong, RADIANS, turnBetween } from "../../domain/heading.ts"
import type { Point, Slot } from "../../domain/scene.ts"
import { NAV_STEP } from "./nav-grid.ts"
import { seesSlot } from "./sight-line.ts"
import type { WalkWorld } from "./walk-world.ts"

/** Where a body stands to look at a slot, and which way it looks (degrees). */
export interface StandPoint extends Point {
  readonly heading: number
}

/** Metres from a slot that are comfortable to look from, and the most at which it is within reach. */
const COMFORTABLE = 1.05
export const REACH = 1.8
/** Metres that one would rather not be nearer to the furniture than. */
const STEP_BACK = 0.15
const TURNS = 32
/** How far the mean of the open directions lies from the middle, 0 to 1, where furniture has a closed side. */
const ONE_SIDED = 0.3
const RING = 0.1

/**
 * The best place on the shop floor to look at a slot from; `null` when there is none within reach. A product that
 * has a front (`frontal`: a picture on an easel) is looked at from there; others from the open side of their
 * furniture, and from the way they face when it is open all around.
 */
export function findStandPoint(world: WalkWorld, slot: Slot, frontal: boolean): StandPoint | null {
  const [x, y, z] = slot.position
  const nearest: MutablePoint = { x, z }
  if (!nearestFree(world, x, z, nearest)) return null
  const least = Math.hypot(nearest.x - x, nearest.z - z)
  const ideal = Math.max(COMFORTABLE, least + STEP_BACK)
  const front = frontal ? slot.heading : (openSide(world, x, z, ideal) ?? slot.heading)
  let best: StandPoint | null = null
  let lowest = Number.POSITIVE_INFINITY
  for (let radius = Math.max(RING, least); radius <= REACH - 0.05; radius += RING) {
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = front + (turn / TURNS) * 360
      // Straight in front first, then where the product faces, then at the right distance.
      const cost =
        Math.abs(radius - ideal) +
        Math.abs(turnBetween(angle, front)) / 60 +
        Math.abs(turnBetween(angle, slot.heading)) / 240
      if (cost >= lowest) continue
      const standX = x + Math.sin(angle * RADIANS) * radius
      const standZ = z - Math.cos(angle * RADIANS) * radius
      if (!isOnShopFloor(world, standX, standZ) || !seesSlot(world, standX, standZ, x, y, z)) continue
      best = { x: standX, z: standZ, heading: headingAlong(x - standX, z - standZ) }
      lowest = cost
    }
  }
  return best
}

/** The heading from a place towards the middle of the open floor around it; `null` when it is open all around. */
function openSide(world: WalkWorld, x: number, z: number, radius: number): number | null {
  let sumX = 0
  let sumZ = 0
  let open = 0
  for (let turn = 0; turn < TURNS; turn++) {
    const angle = (turn / TURNS) * 360 * RADIANS
    if (!isOnShopFloor(world, x + Math.sin(angle) * radius, z - Math.cos(angle) * radius)) continue
    sumX += Math.sin(angle)
    sumZ -= Math.cos(angle)
    open++
  }
  return Math.hypot(sumX, sumZ) > open * ONE_SIDED ? headingAlong(sumX, sumZ) : null
}

/** Whether a place is free and beside a node of the region that everybody walks in. */
function isOnShopFloor(world: WalkWorld, x: number, z: number): boolean {
  if (!isFree(world, x, z)) return false
  const { nav } = world
  const column = Math.floor((x - nav.minX) / NAV_STEP)
  const row = Math.floor((z - nav.minZ) / NAV_STEP)
  for (let r = Math.max(0, row - 1); r <= Math.min(nav.rows - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(nav.columns - 1, column + 1); c++) {
      if (nav.region[r * nav.columns + c] === nav.mainRegion) return true
    }
  }
  return false
}

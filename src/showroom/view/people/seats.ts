import { Vector3 } from "three"
import type { Product } from "../../../domain/product.ts"
import type { Seat } from "../../sim/index.ts"
import type { Stand } from "../products/stand.ts"
import { type HeightAt, heightsOf } from "./seat-height.ts"

/** Words of a merchant's tags that tell a seat, and whether it has a back; in Italian and English. */
const SEATS: ReadonlyMap<string, boolean> = new Map([
  ["poltrona", true],
  ["armchair", true],
  ["sedia", true],
  ["chair", true],
  ["divano", true],
  ["sofa", true],
  ["sgabello", false],
  ["stool", false],
  ["pouf", false],
  ["panca", false],
  ["bench", false],
])
/** The most that one sits over the ground before a back, and that one climbs, metres. */
const HIGHEST_BEFORE_BACK = 0.6
const HIGHEST = 0.85
/** A display behind glass or on a platform is not sat on: metres. */
const ON_FLOOR = 0.1
/** Metres from one's hips to the back of one's legs, and what a seat falls by at its edge. */
const TO_LEGS = 0.19
const EDGE = 0.09
const MOST_FORWARD = 0.32
/** Metres of a seat that somebody takes up, and that arms take of one with a back. */
const PLACE = 0.62
const ARMS = 0.34

function backOf({ tags }: Pick<Product, "tags">): boolean | null {
  for (const tag of tags) {
    const back = SEATS.get(tag.toLowerCase())
    if (back !== undefined) return back
  }
  return null
}

/** Metres from the middle, along the product's width, at which people sit beside each other. */
function placesAlong(width: number, hasBack: boolean): readonly number[] {
  const room = width - (hasBack ? ARMS : 0)
  const count = Math.max(1, Math.floor(room / PLACE))
  return Array.from({ length: count }, (_, at) => (at - (count - 1) / 2) * (room / count))
}

/** Metres around the middle of a seat that one sits on, and the least that it is over the ground. */
const SPREAD = 0.11
const LOWEST = 0.2
const PLACES = [
  [0, 0],
  [SPREAD, 0],
  [-SPREAD, 0],
  [0, SPREAD],
  [0, -SPREAD],
] as const

/** How high one sits at `along`, metres in the model; `null` where there is nothing to sit on. */
function heightOf(heightAt: HeightAt, along: number, highest: number): number | null {
  const met = PLACES.flatMap(([x, z]) => heightAt(along + x, z, highest) ?? []).filter((top) => top >= LOWEST)
  return met.sort((one, other) => one - other)[Math.floor(met.length / 2)] ?? null
}

/** Metres from the middle to the front edge of a seat, in the model. */
function edgeOf(heightAt: HeightAt, along: number, height: number): number {
  let edge = 0
  for (let ahead = 0; ahead <= MOST_FORWARD + TO_LEGS; ahead += 0.03) {
    const there = heightAt(along, ahead, height + EDGE)
    if (there === null || there < height - EDGE) break
    edge = ahead
  }
  return edge
}

const at = new Vector3()

/** Whether a product is of a kind that one sits on; how, `seatsOn` tells, which takes longer. */
export function isSeatKind({ product }: Pick<Stand, "product">): boolean {
  return backOf(product) !== null
}

/** The seats that a product gives where it stands, from its left to its right; none: it isn't sat on. */
export function seatsOn({ product, slot, shape, matrix }: Stand): readonly Seat[] {
  const hasBack = backOf(product)
  if (hasBack === null || slot.position[1] > ON_FLOOR || shape.drawing.kind === "card") return []
  const { parts } = shape.drawing
  const highest = (hasBack ? HIGHEST_BEFORE_BACK : HIGHEST) / slot.scale
  return placesAlong(shape.box.max.x - shape.box.min.x, hasBack).flatMap((along, place) => {
    const area = { minX: along - SPREAD, maxX: along + SPREAD, minZ: -SPREAD, maxZ: MOST_FORWARD + TO_LEGS }
    const heightAt = heightsOf(parts, area)
    const height = heightOf(heightAt, along, highest)
    if (height === null) return []
    at.set(along, height, 0).applyMatrix4(matrix)
    return {
      id: `${slot.id}:${place}`,
      slotId: slot.id,
      x: at.x,
      z: at.z,
      height: at.y,
      forward: Math.min(MOST_FORWARD, Math.max(0, edgeOf(heightAt, along, height) * slot.scale - TO_LEGS)),
      heading: hasBack ? slot.heading : null,
    }
  })
}

import type { Product } from "../../../domain/product.ts"
import type { Seat } from "../../sim/index.ts"
import type { Stand } from "../products/stand.ts"

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
/** Metres over the ground that one sits where the back hides how high, and the most that one climbs. */
const WITH_BACK = 0.43
const HIGHEST = 0.85
/** A display behind glass or on a platform is not sat on: metres. */
const ON_FLOOR = 0.1

function backOf({ tags }: Pick<Product, "tags">): boolean | null {
  for (const tag of tags) {
    const back = SEATS.get(tag.toLowerCase())
    if (back !== undefined) return back
  }
  return null
}

/** The seat that a product is where it stands; `null`: none. */
export function seatOf({ product, slot, box }: Pick<Stand, "product" | "slot" | "box">): Seat | null {
  const back = backOf(product)
  const [x, y, z] = slot.position
  if (back === null || y > ON_FLOOR) return null
  const height = back ? WITH_BACK * slot.scale : box.max.y
  if (height > HIGHEST) return null
  return { id: slot.id, x, z, height, heading: back ? slot.heading : null }
}

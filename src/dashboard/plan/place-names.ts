import type { PlanTile } from "../../client/plan/ask-plan.ts"
import type { Point, Zone } from "../../domain/scene.ts"

/** A name on the plan: where its line begins or ends, in metres. */
export interface PlacedName {
  readonly zone: string
  readonly name: string
  readonly x: number
  readonly z: number
  readonly anchor: "start" | "end"
}

interface Box {
  readonly left: number
  readonly right: number
  readonly back: number
  readonly front: number
}

export interface PlaceNamesOptions {
  readonly zones: readonly Zone[]
  /** What is drawn of the zones. */
  readonly floor: readonly Point[]
  readonly nameOf: (zone: string) => string
  readonly tiles: readonly PlanTile[]
  /** Metres of a letter's height, and of the box that a tile's number takes. */
  readonly size: number
  readonly number: { readonly width: number; readonly depth: number }
}

/** Of a letter's width to its height, and metres from a zone's edge. */
const LETTER = 0.56
const EDGE = 0.22

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.back < b.front && b.back < a.front

/** Puts each zone's name in a corner of it where it covers no number and no other name; where there is none it has no name. */
export function placeNames({
  zones,
  floor,
  nameOf,
  tiles,
  size,
  number,
}: PlaceNamesOptions): readonly PlacedName[] {
  const taken: Box[] = tiles.map(({ middle }) => ({
    left: middle.x - number.width / 2,
    right: middle.x + number.width / 2,
    back: middle.z - number.depth / 2,
    front: middle.z + number.depth / 2,
  }))
  const floorX = floor.map(({ x }) => x)
  return zones.flatMap(({ id, outline }) => {
    const name = nameOf(id)
    const [xs, zs] = [outline.map(({ x }) => x), outline.map(({ z }) => z)]
    const left = Math.max(Math.min(...xs), Math.min(...floorX)) + EDGE
    const right = Math.min(Math.max(...xs), Math.max(...floorX)) - EDGE
    const rows = [Math.min(...zs) + EDGE * 0.6 + size, Math.max(...zs) - EDGE]
    const width = name.length * size * LETTER
    if (name === "" || width > right - left) return []
    const places = rows.flatMap((z) => [
      { x: left, z, anchor: "start" as const },
      { x: right, z, anchor: "end" as const },
    ])
    const boxOf = ({ x, z, anchor }: (typeof places)[number]): Box => ({
      left: anchor === "start" ? x : x - width,
      right: anchor === "start" ? x + width : x,
      back: z - size,
      front: z + size * 0.25,
    })
    const free = places.find((place) => !taken.some((other) => meets(boxOf(place), other)))
    if (!free) return []
    taken.push(boxOf(free))
    return [{ zone: id, name, ...free }]
  })
}

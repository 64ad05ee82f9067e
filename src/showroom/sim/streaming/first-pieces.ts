import type { Point } from "../../../domain/scene.ts"
import type { Piece } from "./streaming.ts"

/** Metres around the visitor within which goods belong to the first picture. */
const NEAR = 6

function distanceTo({ places }: Piece, from: Point): number {
  return Math.min(...places.map(({ x, z }) => Math.hypot(x - from.x, z - from.z)))
}

/** What must be here before one can walk: the room one is in, and the goods around. */
export function firstPieces(
  { rooms, goods }: { readonly rooms: readonly Piece[]; readonly goods: readonly Piece[] },
  from: Point,
): readonly string[] {
  const [nearest] = rooms.toSorted((a, b) => distanceTo(a, from) - distanceTo(b, from))
  const near = goods.filter((piece) => distanceTo(piece, from) <= NEAR)
  return [...(nearest ? [nearest] : []), ...near].map(({ id }) => id)
}

import { headingAlong, turnBetween } from "../../domain/heading.ts"
import type { Board, Point } from "../../domain/scene.ts"

/** Metres and degrees within which a board can be read, and within which it stays so once one stands before it. */
const ENTER = { metres: 1.9, degrees: 50 }
const STAY = { metres: 2.2, degrees: 70 }

/** Which board the visitor stands before and faces, given the one until now; `null`: none. */
export function boardInReach(
  boards: readonly Board[],
  body: Point & { readonly heading: number },
  current: string | null,
): Board | null {
  let nearest: Board | null = null
  let least = Number.POSITIVE_INFINITY
  for (const board of boards) {
    const { metres, degrees } = board.id === current ? STAY : ENTER
    const [dx, dz] = [board.x - body.x, board.z - body.z]
    const away = Math.hypot(dx, dz)
    const way = headingAlong(dx, dz)
    if (away > Math.min(metres, least)) continue
    if (Math.abs(turnBetween(body.heading, way)) > degrees) continue
    // From beside or behind it there is nothing to read.
    if (Math.abs(turnBetween(board.heading, headingAlong(-dx, -dz))) > STAY.degrees) continue
    nearest = board
    least = away
  }
  return nearest
}

import type { Member } from "./member.ts"

/** Metres of a cell's side. */
const CELL = 3

/** How many ticks lie between two tellings of somebody, by how many cells away they are. */
const EVERY = { near: 1, middle: 3, far: 8 } as const
const NEAR_CELLS = 1
const MIDDLE_CELLS = 3

/** Somebody near is told of at each tick, somebody far seldom: 0 near, 1 in the middle, 2 far. */
export type Ring = 0 | 1 | 2

export const TICKS_OF: readonly number[] = [EVERY.near, EVERY.middle, EVERY.far]

export function cellOf(metres: number): number {
  return Math.floor(metres / CELL)
}

/** The ring around one member that another stands in. */
export function ringOf(viewer: Member, other: Member): Ring {
  const across = Math.abs(cellOf(viewer.movement.x) - cellOf(other.movement.x))
  const down = Math.abs(cellOf(viewer.movement.z) - cellOf(other.movement.z))
  const cells = Math.max(across, down)
  if (cells <= NEAR_CELLS) return 0
  return cells <= MIDDLE_CELLS ? 1 : 2
}

import type { Room } from "./room.ts"

/** Metres of a cell's side. */
const CELL = 3

/** How many ticks lie between two tellings of somebody, by how many cells away they are. */
const EVERY = { near: 1, middle: 3, far: 8 } as const
const NEAR_CELLS = 1
const MIDDLE_CELLS = 3

/** Somebody near is told of at each tick, somebody far seldom: 0 near, 1 in the middle, 2 far. */
export type Ring = 0 | 1 | 2

/** In which cell everybody stands, by slot; written once a tick. */
export interface Cells {
  readonly across: Int16Array
  readonly down: Int16Array
}

export function createCells(capacity: number): Cells {
  return { across: new Int16Array(capacity), down: new Int16Array(capacity) }
}

export function writeCells({ members }: Room, { across, down }: Cells): void {
  for (const { slot, movement } of members.values()) {
    across[slot] = Math.floor(movement.x / CELL)
    down[slot] = Math.floor(movement.z / CELL)
  }
}

/** The ring around one member that another stands in. */
export function ringOf({ across, down }: Cells, viewer: number, other: number): Ring {
  const dx = Math.abs((across[viewer] ?? 0) - (across[other] ?? 0))
  const dz = Math.abs((down[viewer] ?? 0) - (down[other] ?? 0))
  const cells = dx > dz ? dx : dz
  if (cells <= NEAR_CELLS) return 0
  return cells <= MIDDLE_CELLS ? 1 : 2
}

/** Ticks between two tellings of somebody in a ring. */
export function ticksOf(ring: Ring): number {
  return ring === 0 ? EVERY.near : ring === 1 ? EVERY.middle : EVERY.far
}

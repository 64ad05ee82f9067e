import type { Point } from "../scene.ts"
import { holdsPoint } from "./polygon.ts"
import { distanceTo, type Solid } from "./solid.ts"

/** Metres. Small enough that most cells of an open floor hold nothing. */
const CELL = 0.5

/** What a body in a cell can touch. */
export interface Cell {
  readonly solids: readonly Solid[]
  /** Whether the cell is floor; `mixed` when an edge runs near and each point has to be asked. */
  readonly floor: "inside" | "outside" | "mixed"
}

export interface SolidGrid {
  readonly minX: number
  readonly minZ: number
  readonly maxX: number
  readonly maxZ: number
  readonly columns: number
  readonly rows: number
  readonly cells: readonly Cell[]
}

/** Where the grid ends: no floor, and solids that it knows nothing of. */
export const BEYOND: Cell = { solids: [], floor: "outside" }

/** Sorts solids into cells: a cell holds all that is within `reach` metres of any point in it. */
export function createSolidGrid(floor: readonly Point[], solids: readonly Solid[], reach: number): SolidGrid {
  const minX = Math.min(...floor.map((corner) => corner.x))
  const minZ = Math.min(...floor.map((corner) => corner.z))
  const maxX = Math.max(...floor.map((corner) => corner.x))
  const maxZ = Math.max(...floor.map((corner) => corner.z))
  const columns = Math.max(1, Math.ceil((maxX - minX) / CELL))
  const rows = Math.max(1, Math.ceil((maxZ - minZ) / CELL))
  const touch = reach + (CELL * Math.SQRT2) / 2
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = minX + (column + 0.5) * CELL
      const z = minZ + (row + 0.5) * CELL
      const near = solids.filter((solid) => distanceTo(solid, x, z) <= touch)
      const mixed = near.some((solid) => solid.edge)
      cells.push({ solids: near, floor: mixed ? "mixed" : holdsPoint(floor, x, z) ? "inside" : "outside" })
    }
  }
  return { minX, minZ, maxX, maxZ, columns, rows, cells }
}

/** The cell a point is in; beyond the grid there is no floor. */
export function cellAt(grid: SolidGrid, x: number, z: number): Cell {
  const column = Math.floor((x - grid.minX) / CELL)
  const row = Math.floor((z - grid.minZ) / CELL)
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return BEYOND
  return grid.cells[row * grid.columns + column] ?? BEYOND
}

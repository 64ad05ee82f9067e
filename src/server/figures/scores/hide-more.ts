import { HIDDEN_UNDER } from "../../../metrics/index.ts"

export interface HideMoreOptions {
  /** How many answers are in each cell. */
  readonly sizes: readonly number[]
  /** The cells that may not be told anyway. */
  readonly hidden: ReadonlySet<number>
  /** Cells of which a figure tells together. */
  readonly units: readonly (readonly number[])[]
}

const isShort = (n: number) => n > 0 && n < HIDDEN_UNDER

/**
 * The cells that aren't told, so many more that every unit lacks none, or five answers or more, unless it hasn't as many.
 * Each time the one that helps most units and leaves fewest short.
 */
export function hideMore({ sizes, hidden: before, units }: HideMoreOptions): ReadonlySet<number> {
  const hidden = new Set<number>()
  const unitsWith: number[][] = sizes.map(() => [])
  const lacking = new Int32Array(units.length)
  const short = new Set<number>()
  for (const [unit, cells] of units.entries()) for (const cell of cells) unitsWith[cell]?.push(unit)

  function hide(cell: number): void {
    hidden.add(cell)
    for (const unit of unitsWith[cell] ?? []) {
      const now = (lacking[unit] ?? 0) + (sizes[cell] ?? 0)
      lacking[unit] = now
      if (isShort(now)) short.add(unit)
      else short.delete(unit)
    }
  }
  /** Answers that would lack elsewhere, less those that lack already. */
  function costOf(cell: number): number {
    const n = sizes[cell] ?? 0
    let cost = n / HIDDEN_UNDER
    for (const unit of unitsWith[cell] ?? []) {
      const lack = lacking[unit] ?? 0
      if (lack === 0) cost += Math.max(0, HIDDEN_UNDER - n)
      else if (isShort(lack)) cost -= Math.min(n, HIDDEN_UNDER - lack)
    }
    return cost
  }
  function cheapestOf(cells: readonly number[]): number | null {
    let best: number | null = null
    let least = Number.POSITIVE_INFINITY
    for (const cell of cells) {
      const cost = hidden.has(cell) ? Number.POSITIVE_INFINITY : costOf(cell)
      if (cost < least) [best, least] = [cell, cost]
    }
    return best
  }

  for (const cell of before) hide(cell)
  for (const unit of short) {
    while (isShort(lacking[unit] ?? 0)) {
      const cell = cheapestOf(units[unit] ?? [])
      if (cell === null) break
      hide(cell)
    }
    short.delete(unit)
  }
  return hidden
}

import { HIDDEN_UNDER } from "../../../metrics/index.ts"
import { METRIC_FILTERS } from "../../../protocol/metrics.ts"
import { inSeasons } from "../batches.ts"
import { dimensionSets } from "./dimension-sets.ts"
import type { ScoreCell } from "./score-cells.ts"

/** Cells times sets of dimensions that are looked at: some tenths of a second. */
const MOST = 2_000_000

export interface HideOptions {
  readonly most?: number
}

/** A batch of a segment: cells of which figures tell together. */
type Unit = readonly number[]

const inOrder = (a: ScoreCell, b: ScoreCell) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.name < b.name ? -1 : 1

/** The keys of each dimension as numbers, a column a dimension. */
function columnsOf(cells: readonly ScoreCell[]): readonly Int32Array[] {
  return METRIC_FILTERS.map((_, dimension) => {
    const numbers = new Map<string, number>()
    return Int32Array.from(cells, ({ keys }) => {
      const key = keys[dimension] ?? ""
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  })
}

/** Which cells a set of dimensions can't tell apart. */
function segmentsBy(
  set: readonly number[],
  columns: readonly Int32Array[],
  size: number,
): readonly number[][] {
  let place = new Int32Array(size)
  let segments = 1
  for (const dimension of set) {
    const column = columns[dimension]
    const known = new Map<number, number>()
    const before = place
    place = Int32Array.from(before, (segment, cell) => {
      const both = segment * size + (column?.[cell] ?? 0)
      const number = known.get(both) ?? known.size
      known.set(both, number)
      return number
    })
    segments = known.size
  }
  const cells: number[][] = Array.from({ length: segments }, () => [])
  for (const [cell, segment] of place.entries()) cells[segment]?.push(cell)
  return cells
}

/** A segment's cells, in the order of days, by the batches of its days; those in no batch apart. */
function unitsOf(segment: readonly number[], cells: readonly ScoreCell[]): { units: Unit[]; none: Unit } {
  const days: { day: string; n: number; members: number[] }[] = []
  for (const index of segment) {
    const cell = cells[index]
    if (!cell) continue
    const last = days.at(-1)
    if (last?.day === cell.day) {
      last.n += cell.n
      last.members.push(index)
    } else days.push({ day: cell.day, n: cell.n, members: [index] })
  }
  const batchOf = inSeasons(days)
  const units: number[][] = []
  const none: number[] = []
  for (const [place, { members }] of days.entries()) {
    const batch = batchOf[place] ?? null
    if (batch === null) none.push(...members)
    else {
      const unit = units[batch] ?? []
      units[batch] = unit
      unit.push(...members)
    }
  }
  return { units: units.filter(Boolean), none }
}

/**
 * The cells of a quarter of a year whose scores aren't told one by one: those of a key that has fewer than five answers, and
 * so many besides that every batch of every segment that can be filtered by lacks none, or five answers or more. So what a
 * figure tells less the single scores that are told is never about fewer than five. It depends on what was answered
 * alone, never on what is asked.
 *
 * Where a quarter has so many cells that not all combinations of filters can be looked at, those of fewer filters are.
 */
export function hideCells(
  all: readonly ScoreCell[],
  { most = MOST }: HideOptions = {},
): ReadonlySet<ScoreCell> {
  const cells = all.toSorted(inOrder)
  const columns = columnsOf(cells)
  const hidden = new Uint8Array(cells.length)
  const sizeOf = (cell: number) => cells[cell]?.n ?? 0
  const units: Unit[] = []
  for (const set of dimensionSets(columns, most / Math.max(1, cells.length)))
    for (const segment of segmentsBy(set, columns, cells.length)) {
      const found = unitsOf(segment, cells)
      units.push(...found.units)
      if (set.length < 2) for (const cell of found.none) hidden[cell] = 1
    }

  /** Hides as little more as makes it five: the smallest cell that does, else the largest and so on. */
  function mend(unit: Unit): boolean {
    let lacking = 0
    for (const cell of unit) if (hidden[cell]) lacking += sizeOf(cell)
    if (lacking === 0 || lacking >= HIDDEN_UNDER) return false
    const open = unit.filter((cell) => !hidden[cell]).toSorted((a, b) => sizeOf(a) - sizeOf(b))
    while (lacking < HIDDEN_UNDER) {
      const enough = open.findIndex((cell) => lacking + sizeOf(cell) >= HIDDEN_UNDER)
      const [next] = open.splice(enough === -1 ? open.length - 1 : enough, 1)
      if (next === undefined) break
      hidden[next] = 1
      lacking += sizeOf(next)
    }
    return true
  }

  // What is hidden of the smallest segments is hidden of the larger ones too, and often enough for them.
  units.reverse()
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const unit of units) if (mend(unit)) isChanged = true
  }
  return new Set(cells.filter((_, cell) => hidden[cell]))
}

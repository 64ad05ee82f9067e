import { tileOfCell } from "../../domain/plan/plan-grid.ts"
import { batchDays, HIDDEN_UNDER } from "../../metrics/index.ts"
import { periodOf, quarterOf } from "../figures/calendar.ts"
import type { SpotCounts } from "./plan-table.ts"

/** From so many answers in a quarter on, a part of a tile is told by itself: with fewer, too much would wait at a period's ends. */
const WORTH = 10
/** A tile is told in its cells when two of them have as many in a quarter as it takes to be shown in full. */
const FULL = 30

/** What is told together or not at all. */
export interface PlanBlock {
  readonly zone: string
  /** Of the tile, `column,row`. */
  readonly tile: string
  /** `null`: of several of the tile's cells. */
  readonly cell: string | null
  /** `null`: of several. */
  readonly device: string | null
  readonly language: string | null
  /** Days with answers. */
  readonly days: readonly string[]
  /** Answers of each of them. */
  readonly sizes: readonly number[]
  readonly n: number
  readonly scores: readonly number[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const sizeOf = (rows: readonly SpotCounts[]): number => sum(rows.map(({ scores }) => sum(scores)))

function by(rows: readonly SpotCounts[], keyOf: (row: SpotCounts) => string): Map<string, SpotCounts[]> {
  const parts = new Map<string, SpotCounts[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = parts.get(key)
    if (known) known.push(row)
    else parts.set(key, [row])
  }
  return parts
}

export const cellOfSpot = (spot: string): string => spot.slice(spot.indexOf(":") + 1)

/**
 * The parts that are large enough, and what is left. Where that is fewer than five answers, the smallest part is left with
 * it: else they could be got by subtracting the parts from the whole.
 */
function largest(parts: ReadonlyMap<string, readonly SpotCounts[]>): {
  readonly own: readonly (readonly [string, readonly SpotCounts[]])[]
  readonly rest: readonly SpotCounts[]
} {
  const sized = [...parts]
    .map(([key, rows]) => ({ key, rows, n: sizeOf(rows) }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
  const own = sized.filter(({ n }) => n >= WORTH)
  let rest = sized.filter(({ n }) => n < WORTH)
  const left = sum(rest.map(({ n }) => n))
  if (left > 0 && left < HIDDEN_UNDER) {
    const given = own.pop()
    if (given) rest = [given, ...rest]
  }
  return { own: own.map(({ key, rows }) => [key, rows]), rest: rest.flatMap(({ rows }) => rows) }
}

type Place = Pick<PlanBlock, "zone" | "tile" | "cell" | "device" | "language">

/** Scores added up; those that nobody gave may be missing at their end. */
export function addScores(all: readonly (readonly number[])[]): readonly number[] {
  const sums: number[] = []
  for (const scores of all)
    for (const [index, count] of scores.entries()) {
      while (sums.length <= index) sums.push(0)
      sums[index] = (sums[index] ?? 0) + count
    }
  return sums
}

/** The days of some rows, joined until five answers are together. */
function inBatches(place: Place, rows: readonly SpotCounts[], isWhole: boolean): PlanBlock[] {
  if (sizeOf(rows) < HIDDEN_UNDER) return []
  const days = [...by(rows, ({ begin }) => begin)]
    .map(([day, some]) => ({ day, scores: addScores(some.map(({ scores }) => scores)) }))
    .filter(({ scores }) => sum(scores) > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const batchOf = isWhole
    ? days.map(() => 0)
    : batchDays(
        days.map(({ day, scores }) => ({
          n: sum(scores),
          week: periodOf(day, "week"),
          season: quarterOf(day).from,
        })),
      )
  const batches = new Map<number, typeof days>()
  for (const [index, day] of days.entries()) {
    const batch = batchOf[index] ?? null
    if (batch !== null) batches.set(batch, [...(batches.get(batch) ?? []), day])
  }
  return [...batches.values()].map((batch) => {
    const scores = addScores(batch.map((day) => day.scores))
    const sizes = batch.map((day) => sum(day.scores))
    return { ...place, days: batch.map(({ day }) => day), sizes, n: sum(scores), scores }
  })
}

const comboOf = ({ device, language }: SpotCounts): string => `${device}\n${language}`

/** Rows of one unit of the floor, by device and language where these have enough. */
function unitBlocks(
  place: Pick<PlanBlock, "zone" | "tile" | "cell">,
  rows: readonly SpotCounts[],
  isWhole: boolean,
): PlanBlock[] {
  const { own, rest } = largest(by(rows, comboOf))
  return [
    ...own.flatMap(([, some]) => {
      const { device = null, language = null } = some[0] ?? {}
      return inBatches({ ...place, device, language }, some, isWhole)
    }),
    ...inBatches({ ...place, device: null, language: null }, rest, isWhole),
  ]
}

/**
 * Divides what one tile has of one quarter into blocks of five answers or more. Which answer is in which block depends on
 * the quarter's answers alone, never on what is asked; so whoever is told sums of whole blocks, of whatever periods,
 * devices, languages and sizes of tile, can add and subtract them as they like and gets nothing about fewer than five.
 *
 * `isWhole`: the rows count the quarter, not its days, and all of it is asked for.
 */
export function blocksOfTile(
  { zone, tile }: Pick<PlanBlock, "zone" | "tile">,
  rows: readonly SpotCounts[],
  isWhole: boolean,
): readonly PlanBlock[] {
  const cells = by(rows, ({ spot }) => cellOfSpot(spot))
  const full = [...cells.values()].filter((some) => sizeOf(some) >= FULL)
  if (full.length < 2) return unitBlocks({ zone, tile, cell: null }, rows, isWhole)
  const { own, rest } = largest(cells)
  return [
    ...own.flatMap(([cell, some]) => unitBlocks({ zone, tile, cell }, some, isWhole)),
    ...unitBlocks({ zone, tile, cell: null }, rest, isWhole),
  ]
}

/** The tile of a row. */
export const tileOfSpot = (spot: string): string => tileOfCell(cellOfSpot(spot))

/** All blocks of a zone in one quarter. */
export function blocksOfZone(
  zone: string,
  rows: readonly SpotCounts[],
  isWhole: boolean,
): readonly PlanBlock[] {
  const tiles = by(rows, ({ spot }) => tileOfSpot(spot))
  return [...tiles].flatMap(([tile, some]) => blocksOfTile({ zone, tile }, some, isWhole))
}

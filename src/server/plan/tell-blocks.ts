import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { addDays, quarterOf } from "../figures/calendar.ts"
import type { Filters, Range } from "../figures/metrics-query.ts"
import type { PlanBlock } from "./plan-blocks.ts"

/** A quarter of a year that a period touches. */
export interface Quarter extends Range {
  /** Whether all that there is of it is asked for. */
  readonly isWhole: boolean
}

/** The quarters that a period touches. One that isn't over is whole when today is in the period: there is nothing after it. */
export function quartersOf({ from, to }: Range, today: string): readonly Quarter[] {
  const quarters: Quarter[] = []
  for (let at = from; at <= to; ) {
    const quarter = quarterOf(at)
    quarters.push({
      ...quarter,
      isWhole: from <= quarter.from && (quarter.to <= to || today <= to),
    })
    at = addDays(quarter.to, 1)
  }
  return quarters
}

/** What of a zone is told beside its tiles. */
export interface ToldZone {
  /** Answers that its figure tells of. */
  readonly n: number
  readonly days: ReadonlySet<string>
}

export interface TellBlocksOptions {
  readonly told: ToldZone
  readonly filters: Filters
  /** All blocks of the zone, of each quarter; `isWhole`: its days aren't told from each other, and all are asked for. */
  readonly quarters: readonly { readonly blocks: readonly PlanBlock[]; readonly isWhole: boolean }[]
}

function fits(block: PlanBlock, { device, language }: Filters): boolean {
  return (
    (!device || (block.device !== null && device.includes(block.device))) &&
    (!language || (block.language !== null && language.includes(block.language)))
  )
}

/**
 * The blocks of a zone's tiles that may be told with the zone's own figure: whole ones, of days that the figure tells of
 * too, so that what it has beyond them is nothing, or five answers or more. Where it would be fewer, the smallest block
 * isn't told.
 */
export function tellBlocks({ told, filters, quarters }: TellBlocksOptions): readonly PlanBlock[] {
  const blocks = quarters.flatMap(({ blocks: all, isWhole }) =>
    all.filter((block) => fits(block, filters) && (isWhole || block.days.every((day) => told.days.has(day)))),
  )
  const left = told.n - blocks.reduce((sum, { n }) => sum + n, 0)
  if (left <= 0 || left >= HIDDEN_UNDER) return blocks
  const [given] = blocks.toSorted((a, b) => a.n - b.n || (nameOf(a) < nameOf(b) ? -1 : 1))
  return blocks.filter((block) => block !== given)
}

const nameOf = ({ tile, cell, days }: PlanBlock): string => JSON.stringify([tile, cell, days])

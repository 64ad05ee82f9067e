import type { PromptMetric } from "../../domain/prompt.ts"
import { endsOf, type Scale } from "../../metrics/index.ts"
import { KEY_NONE } from "../../protocol/metrics.ts"
import { createPlanDeltas, type PlanDelta } from "../plan/plan-deltas.ts"
import { type Cell, DIMENSIONS, type Dimension } from "./cell.ts"
import { type Contribution, contributionOf } from "./contribution.ts"
import type { Impression } from "./impression.ts"

/** The most scores that a scale has: 0 to 10. */
export const SCORE_COLUMNS = 11

export interface Delta {
  impressions: number
  dismissals: number
  /** Answers of which words are kept. */
  worded: number
  /** `scores[i]`: change of the answers with the i-th score of the scale. Always `SCORE_COLUMNS` long. */
  readonly scores: number[]
}

/** One row of the marginals: everything about one metric on one day, seen along one dimension. */
export interface MarginalDelta extends Delta {
  readonly showroomId: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly day: string
  /** `total` has the single key "". */
  readonly dimension: Dimension | "total"
  readonly key: string
}

/** One row of the cube: all dimensions at once, for filters that cross. */
export interface CubeDelta extends Delta {
  readonly cell: Cell
}

export interface RollupDeltas {
  add(contribution: Contribution, sign: 1 | -1): void
  /** What isn't zero, each row once, in a fixed order of their keys. */
  marginals(): readonly MarginalDelta[]
  cube(): readonly CubeDelta[]
  plan(): readonly PlanDelta[]
}

/** What changes when these impressions, by id, are as they are and not as they were. */
export function countChanges(
  before: ReadonlyMap<string, Impression>,
  after: ReadonlyMap<string, Impression>,
): RollupDeltas {
  const deltas = createRollupDeltas()
  for (const [id, impression] of after) {
    const was = before.get(id)
    if (was) deltas.add(contributionOf(was), -1)
    deltas.add(contributionOf(impression), 1)
  }
  return deltas
}

function emptyDelta(): Delta {
  return { impressions: 0, dismissals: 0, worded: 0, scores: new Array<number>(SCORE_COLUMNS).fill(0) }
}

function change(delta: Delta, { cell, score, dismissed, worded }: Contribution, sign: 1 | -1): void {
  delta.impressions += sign
  if (dismissed) delta.dismissals += sign
  if (worded) delta.worded += sign
  if (score === null) return
  const column = score - endsOf(cell.scale).first
  delta.scores[column] = (delta.scores[column] ?? 0) + sign
}

function isChange({ impressions, dismissals, worded, scores }: Delta): boolean {
  return [impressions, dismissals, worded, ...scores].some((count) => count !== 0)
}

function inOrder<T extends Delta>(rows: ReadonlyMap<string, T>): readonly T[] {
  return [...rows]
    .filter(([, row]) => isChange(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}

/** The order of a cell's parts in what it is known by. Cells of before there were personas are known without one. */
export function cellName({ showroomId, metric, scale, day, keys }: Cell): string {
  const { persona, ...others } = keys
  const names = DIMENSIONS.flatMap((dimension) => (dimension === "persona" ? [] : others[dimension]))
  return JSON.stringify([
    showroomId,
    metric,
    scale,
    day,
    ...names,
    ...(persona === KEY_NONE ? [] : [persona]),
  ])
}

/** Adds up what a batch changes, so that each row of the rollups is written once. */
export function createRollupDeltas(): RollupDeltas {
  const marginals = new Map<string, MarginalDelta>()
  const cube = new Map<string, CubeDelta>()
  const plan = createPlanDeltas()

  function marginal(cell: Cell, dimension: Dimension | "total", key: string): MarginalDelta {
    const { showroomId, metric, scale, day } = cell
    const name = `${showroomId}\n${metric}\n${dimension}\n${day}\n${key}\n${scale}`
    const known = marginals.get(name)
    if (known) return known
    const made = { showroomId, metric, scale, day, dimension, key, ...emptyDelta() }
    marginals.set(name, made)
    return made
  }

  return {
    add(contribution, sign) {
      const { cell } = contribution
      change(marginal(cell, "total", ""), contribution, sign)
      for (const dimension of DIMENSIONS)
        change(marginal(cell, dimension, cell.keys[dimension]), contribution, sign)
      const name = cellName(cell)
      const row = cube.get(name) ?? { cell, ...emptyDelta() }
      cube.set(name, row)
      change(row, contribution, sign)
      plan.add(contribution, sign)
    },
    marginals: () => inOrder(marginals),
    cube: () => inOrder(cube),
    plan: plan.rows,
  }
}

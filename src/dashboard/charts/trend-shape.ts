import { timeOf } from "../period/day.ts"
import type { Days } from "../period/period.ts"
import { isShown } from "../reading/measured.ts"
import type { TrendPoint } from "./trend-point.ts"

/** The instant in the middle of some days. */
export function middleOf({ from, to }: Days): number {
  return (timeOf(from) + timeOf(to)) / 2
}

/** Whether neither neighbour is shown, so that no band would be drawn around it. */
export function isAlone(points: readonly TrendPoint[], point: TrendPoint): boolean {
  const at = points.indexOf(point)
  return [points[at - 1], points[at + 1]].every((beside) => !beside || !isShown(beside.figure))
}

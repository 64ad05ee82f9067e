import type { Measure } from "../../domain/target.ts"
import {
  type ConfidenceOptions,
  type Difference,
  difference,
  differenceOfMeans,
  differenceOfMedians,
  differenceOfShares,
  METRIC_DEFINITIONS,
} from "../../metrics/index.ts"
import type { Change, Side } from "../../protocol/actions.ts"
import { filtersOf } from "./measure-figure.ts"
import { type ServedSecondsOptions, servedSeconds } from "./served-seconds.ts"

/** How two figures of the same number differ, at any confidence; `null` when it can't be said. */
export type Comparison = (options?: ConfidenceOptions) => Change | null

function told({ delta, low, high, distinguishable }: Difference): Change | null {
  return delta === null || low === null || high === null ? null : { delta, low, high, distinguishable }
}

const nothing: Comparison = () => null

function ofCounts(metric: Measure["metric"], now: readonly number[], before: readonly number[]): Comparison {
  if (metric === "response-rate") {
    const share = ([without = 0, part = 0]: readonly number[]) => ({ part, whole: without + part })
    return (options) => told(differenceOfShares(share(now), share(before), options))
  }
  if (metric === "frt" || metric === "aht") return nothing
  const { scale } = METRIC_DEFINITIONS[metric]
  return (options) => told(difference({ scale, counts: now }, { scale, counts: before }, metric, options))
}

/**
 * How much more `now` is than `before`, which hold other answers. Nothing is compared that isn't shown: of hidden figures
 * there is nothing to compare by.
 */
export async function compareFigures(
  measure: Measure,
  now: Side,
  before: Side,
  options: ServedSecondsOptions,
): Promise<Comparison> {
  const { metric } = measure
  if (now.figure.value === null || before.figure.value === null) return nothing
  if (metric === "frt" || metric === "aht") {
    const seconds = (side: Side) => servedSeconds(metric, filtersOf(measure), side, options)
    const [a, b] = [await seconds(now), await seconds(before)]
    const of = metric === "frt" ? differenceOfMedians : differenceOfMeans
    return (confidence) => told(of(a, b, confidence))
  }
  const [has, had] = [now.figure.counts, before.figure.counts]
  return has === null || had === null ? nothing : ofCounts(metric, has, had)
}

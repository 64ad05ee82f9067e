import { scaleLinear } from "@visx/scale"
import { TARGET_RANGES, type TargetMetric } from "../../domain/target.ts"
import type { FigureReply } from "../../protocol/metrics.ts"

/** The least that an axis covers, so that a calm month doesn't look like a storm. */
const LEAST_SPAN: Readonly<Record<TargetMetric, number>> = {
  csat: 24,
  ces: 1.6,
  "easy-share": 24,
  nps: 60,
  "response-rate": 24,
  frt: 60,
  aht: 120,
  enps: 60,
  engagement: 24,
}

/** From a metric's values to pixels: cropped to what is shown and to the goal, within what the metric can be. */
export function goalAxis(
  metric: TargetMetric,
  figures: readonly FigureReply[],
  goal: number | null,
  range: readonly [number, number],
) {
  const ends = figures.flatMap(({ value, low, high }) => (value === null ? [] : [value, low, high]))
  const known = [...ends, goal].filter((end) => end !== null)
  const [floor, ceiling] = TARGET_RANGES[metric]
  if (known.length === 0) known.push(floor, Math.min(ceiling, floor + LEAST_SPAN[metric]))
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const span = Math.min(ceiling - floor, Math.max(LEAST_SPAN[metric], (most - least) * 1.16))
  const low = Math.min(Math.max(floor, (least + most) / 2 - span / 2), ceiling - span)
  return scaleLinear<number>({ domain: [low, low + span], range: [...range] })
}

export type GoalAxis = ReturnType<typeof goalAxis>

import {
  averageHandlingTime,
  firstResponseTime,
  type HandledVisit,
  hiddenFigure,
  meanInterval,
  quantileInterval,
  waitOf,
} from "../../../metrics/index.ts"
import type { ServiceFigure, ServiceMetric } from "../../../protocol/service-metrics.ts"
import type { Served } from "./read-served.ts"

/** Taken back before anybody answered: there was nothing left to respond to. */
function isWithdrawn({ outcome, answeredAt }: Served): boolean {
  return outcome === "withdrawn" && answeredAt === null
}

/** What a guide spent on it; `null` when nobody has, or it isn't over. Who didn't say is taken from answer to end. */
function handledOf({
  outcome,
  answeredAt,
  closedAt,
  handledSeconds,
  wrapUpSeconds,
}: Served): HandledVisit | null {
  if (closedAt === null || answeredAt === null) return null
  if (outcome !== null && outcome !== "handled") return null
  const guidedSeconds = handledSeconds ?? Math.max(0, (closedAt - answeredAt) / 1000)
  return { guidedSeconds, wrapUpSeconds: wrapUpSeconds ?? 0 }
}

const isSomething = <T>(value: T | null): value is T => value !== null

const NO_INTERVAL = { low: null, high: null }
const NO_P90 = { p90: null, p90Low: null, p90High: null }

/** What a figure is about, for hiding small ones. */
export function servedSize(metric: ServiceMetric, served: readonly Served[]): number {
  return metric === "frt"
    ? served.filter(({ answeredAt }) => answeredAt !== null).length
    : served.map(handledOf).filter(isSomething).length
}

/** The figure as it is sent; of a hidden one nothing but the numbers of requests. */
export function serviceFigure(
  metric: ServiceMetric,
  served: readonly Served[],
  hidden: boolean,
): ServiceFigure {
  const asked = served.filter((each) => !isWithdrawn(each))
  const { median, p90, answered, unanswered } = firstResponseTime(asked)
  const numbers = { answered, unanswered, withdrawn: served.length - asked.length, counts: null }
  const n = servedSize(metric, served)
  if (hidden) return { ...hiddenFigure(n), ...numbers, ...NO_P90, hidden: "too-few" }
  const shown = { ...numbers, n, ...NO_INTERVAL, hidden: false } as const
  if (metric === "aht") {
    const handled = served.map(handledOf).filter(isSomething)
    const { mean } = averageHandlingTime(handled)
    const spent = handled.map(({ guidedSeconds, wrapUpSeconds }) => guidedSeconds + wrapUpSeconds)
    return { ...shown, value: mean, ...meanInterval(spent, 0), mean, ...NO_P90 }
  }
  const waits = asked
    .map(waitOf)
    .filter(isSomething)
    .sort((a, b) => a - b)
  const ends = quantileInterval(waits, 0.9)
  const mean = waits.length === 0 ? null : waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  return {
    ...shown,
    value: median,
    ...quantileInterval(waits, 0.5),
    mean,
    p90,
    p90Low: ends?.low ?? null,
    p90High: ends?.high ?? null,
  }
}

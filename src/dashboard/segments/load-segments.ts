import type { Api } from "../../client/api.ts"
import { askMetrics } from "../api/ask-metrics.ts"
import { type Breakdown, isShown, NOTHING } from "../reading/measured.ts"
import type { Reading } from "../reading/reading.ts"
import { ROW_METRICS, type RowMetric, type SegmentsBy } from "../state/view-state.ts"
import { PROMPT_OF, type SegmentTable } from "./segment.ts"

interface Answers {
  readonly metric: RowMetric
  readonly now: Breakdown
  readonly before: Breakdown
  /** `null` when no prompt of this metric is in force. */
  readonly rates: Breakdown | null
}

function tableOf({ metric, now, before, rates }: Answers, { showroom }: Reading): SegmentTable {
  const touchpoints = showroom.scenes.flatMap((scene) => scene.touchpoints)
  const figureIn = (breakdown: Breakdown | null, key: string) =>
    breakdown?.groups.find((group) => group.key === key)?.figure
  return {
    metric,
    total: now.total,
    segments: now.groups
      .filter(({ figure }) => figure.n > 0)
      .map(({ key, label, figure }) => ({
        key,
        label,
        metric,
        stage: touchpoints.find(({ id }) => id === key)?.stage ?? null,
        now: figure,
        before: figureIn(before, key) ?? NOTHING,
        rate: figureIn(rates, key) ?? null,
        beside: null,
      })),
  }
}

/** Every touchpoint, product, zone …, in each metric, now and before. */
export async function loadSegments(
  api: Api,
  by: SegmentsBy,
  reading: Reading,
  signal: AbortSignal,
): Promise<readonly SegmentTable[]> {
  const { period, filters, language, showroom } = reading
  const common = { by, filters, language }
  const byPrompt = askMetrics(
    api,
    { metric: "response-rate", by: "prompt", days: period, filters, language },
    signal,
  )
  /** Of prompts that are seldom seen nothing is told, nor of any that are asked for together with them. */
  async function ratesOf(metric: RowMetric): Promise<Breakdown | null> {
    const { groups } = await byPrompt
    const own = showroom.prompts.filter((each) => each.metric === PROMPT_OF[metric]).map(({ id }) => id)
    const prompt = groups
      .filter(({ key, figure }) => own.includes(key) && isShown(figure))
      .map(({ key }) => key)
    if (prompt.length === 0) return null
    return askMetrics(
      api,
      { ...common, metric: "response-rate", days: period, filters: { ...filters, prompt } },
      signal,
    )
  }
  return Promise.all(
    ROW_METRICS.map(async (metric) => {
      const [now, before, rates] = await Promise.all([
        askMetrics(api, { ...common, metric, days: period }, signal),
        askMetrics(api, { ...common, metric, days: period.previous }, signal),
        ratesOf(metric),
      ])
      return tableOf({ metric, now, before, rates }, reading)
    }),
  )
}

import { STRUGGLES } from "../../../domain/occasion.ts"
import type { MetricFilter } from "../../../protocol/metrics.ts"
import type { SignalMetric } from "../../../protocol/signal-metrics.ts"
import { SIGNAL_COUNTS } from "../../events/counted-days.ts"
import type { Signal } from "../../signals/signal-counts.ts"
import { type CountsSource, DAY_NUMBER } from "../memory/counts-source.ts"
import type { Filters } from "../metrics-query.ts"

export interface SignalsOptions {
  readonly showroomId: string
  readonly metric: SignalMetric
  readonly by: MetricFilter | null
  readonly filters: Filters
}

/** Which of the counts a metric is read from, and for a kind of struggle which column. */
function sourceOf(metric: SignalMetric): { readonly signal: Signal; readonly column: number | null } {
  const kind = STRUGGLES.findIndex((each) => each === metric)
  if (kind >= 0) return { signal: "struggle", column: kind + 1 }
  switch (metric) {
    case "dwell":
    case "hand-time":
      return { signal: metric, column: null }
    case "pick-ups":
    case "cart-abandonment":
    case "checkout-abandonment":
    case "struggle":
    case "finder-success":
      return { signal: metric, column: 0 }
    default:
      throw new Error(`no counts of ${metric}`)
  }
}

/**
 * Visits by one breakdown, read from their counts: one row for each day and key, more only where a language or a device is
 * asked for too.
 */
export function signalsSource({ showroomId, metric, by, filters }: SignalsOptions): CountsSource {
  const { signal, column } = sourceOf(metric)
  const subject = (["zone", "product"] as const).find((each) => by === each || filters[each]) ?? "total"
  const { language, device } = filters
  const keys = subject === "total" ? undefined : filters[subject]
  const isCrossed = Boolean(language ?? device) || by === "language" || by === "device"
  const key = by === null ? "''::text" : by === "language" || by === "device" ? by : "key"
  const counts =
    column === null ? "nullif(array_to_string(counts, ','), '')" : `coalesce(counts[${column + 1}], 0)`
  return {
    showroomId,
    whats: [SIGNAL_COUNTS],
    name: JSON.stringify(["signals", metric, by, Object.entries(filters).sort()]),
    select: (place, onDays) => {
      const oneOf = (name: string, values: readonly string[] | undefined) =>
        values ? `and ${name} = any(${place(values)})` : ""
      return `select ${key} as key,
        '[' || string_agg('[' || concat_ws(',', ${DAY_NUMBER}, visits, times, ${counts}) || ']', ',') || ']' as days
        from signal_rollups where showroom_id = ${place(showroomId)} and signal = ${place(signal)} and ${onDays}
          and subject = ${place(subject)} ${oneOf("key", keys)}
          ${isCrossed ? `and language <> '' ${oneOf("language", language)} ${oneOf("device", device)}` : "and language = '' and device = ''"}
        group by 1`
    },
  }
}

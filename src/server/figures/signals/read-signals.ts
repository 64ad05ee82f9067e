import { STRUGGLES } from "../../../domain/occasion.ts"
import type { MetricFilter } from "../../../protocol/metrics.ts"
import type { SignalMetric } from "../../../protocol/signal-metrics.ts"
import type { Signal } from "../../signals/signal-counts.ts"
import type { Filters, Range } from "../metrics-query.ts"
import type { DayCounts, Queryable } from "../read-counts.ts"

export interface ReadSignalsOptions extends Range {
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

const SELECT = `select day::text, visits as impressions, times as dismissals, counts as scores`
const WHERE = `from signal_rollups where showroom_id = $1 and signal = $2 and day between $3 and $4 and subject = $5
  and ($6::text[] is null or key = any($6))`

/**
 * Visits of a range by day and by one breakdown, read from their counts: one row for each day and key, more only where a
 * language or a device is asked for too.
 */
export async function readSignals(
  pool: Queryable,
  { showroomId, metric, from, to, by, filters }: ReadSignalsOptions,
): Promise<readonly DayCounts[]> {
  const { signal, column } = sourceOf(metric)
  const place = (["zone", "product"] as const).find((each) => by === each || filters[each])
  const { language = null, device = null } = filters
  const isCrossed = language !== null || device !== null || by === "language" || by === "device"
  const key = by === null ? "''::text" : by === "language" || by === "device" ? by : "key"
  const rows = await pool.query<DayCounts>(
    `${SELECT}, ${key} as key ${WHERE}
     ${isCrossed ? "and language <> '' and ($7::text[] is null or language = any($7)) and ($8::text[] is null or device = any($8))" : "and language = '' and device = '' and $7::text[] is null and $8::text[] is null"}
     order by key, day`,
    [
      showroomId,
      signal,
      from,
      to,
      place ?? "total",
      place ? (filters[place] ?? null) : null,
      language,
      device,
    ],
  )
  const read = rows.rows
  const counted = isCrossed ? added(read) : read
  return column === null ? counted : counted.map((row) => ({ ...row, scores: [row.scores[column] ?? 0] }))
}

/** One row for each key and day. */
function added(rows: readonly DayCounts[]): DayCounts[] {
  const sums = new Map<string, DayCounts & { scores: number[]; impressions: number; dismissals: number }>()
  for (const { key, day, impressions, dismissals, scores } of rows) {
    const name = `${key}\n${day}`
    const known = sums.get(name)
    if (!known) {
      sums.set(name, { key, day, impressions, dismissals, scores: [...scores] })
      continue
    }
    known.impressions += impressions
    known.dismissals += dismissals
    for (const [index, count] of scores.entries()) known.scores[index] = (known.scores[index] ?? 0) + count
  }
  return [...sums.values()]
}

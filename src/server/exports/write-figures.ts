import type { MetricDefinition } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { Separator } from "./export-query.ts"
import { BYTE_ORDER_MARK, csvCell, MARK } from "./write-csv.ts"

/** An answer to `GET /api/metrics`, of any metric. */
export interface FiguresReply {
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly total: FigureReply
  readonly groups: readonly (FigureReply & { readonly key: string; readonly label: string })[]
}

const COLUMNS = [
  "metric",
  "version",
  "unit",
  "from",
  "to",
  "key",
  "label",
  "value",
  "low",
  "high",
  "n",
  "mean",
  "hidden",
]

/** The same figures as a table: first the whole, with an empty key, then each part. RFC 4180, as the answers are. */
export function writeFigures(
  { definition: { id, version, unit }, from, to, total, groups }: FiguresReply,
  separator: Separator,
): string {
  const mark = MARK[separator]
  const rows = [{ key: "", label: "", ...total }, ...groups].map((figure) => {
    const { key, label, value, low, high, n, mean, hidden } = figure
    return [
      id,
      version,
      unit,
      from,
      to,
      key,
      label,
      value,
      low,
      high,
      n,
      mean,
      hidden === false ? null : hidden,
    ]
  })
  const lines = [COLUMNS, ...rows].map((cells) => cells.map((cell) => csvCell(cell, mark)).join(mark))
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`
}

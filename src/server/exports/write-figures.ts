import type { Separator } from "../../domain/csv.ts"
import type { MetricDefinition } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { Cell } from "./columns.ts"
import type { TypedColumn } from "./parquet-schema.ts"
import { tableCsv, tableParquet } from "./write-table.ts"

/** An answer to `GET /api/metrics`, of any metric. */
export interface FiguresReply {
  readonly definition: MetricDefinition
  readonly from: string
  readonly to: string
  readonly total: FigureReply
  readonly groups: readonly (FigureReply & { readonly key: string; readonly label: string })[]
}

const COLUMNS: readonly TypedColumn[] = [
  { name: "metric" },
  { name: "version", type: "integer" },
  { name: "unit" },
  { name: "from", type: "day" },
  { name: "to", type: "day" },
  { name: "key" },
  { name: "label" },
  { name: "value", type: "number", optional: true },
  { name: "low", type: "number", optional: true },
  { name: "high", type: "number", optional: true },
  { name: "n", type: "integer" },
  { name: "mean", type: "number", optional: true },
  { name: "hidden", optional: true },
]

function rowsOf({ definition: { id, version, unit }, from, to, total, groups }: FiguresReply): Cell[][] {
  return [{ key: "", label: "", ...total }, ...groups].map((figure) => {
    const { key, label, value, low, high, n, mean, hidden } = figure
    return [
      ...[id, version, unit, from, to, key, label],
      ...[value, low, high, n, mean, hidden === false ? null : hidden],
    ]
  })
}

/** The same figures as a table: first the whole, with an empty key, then each part. */
export function writeFigures(reply: FiguresReply, separator: Separator): string {
  return tableCsv({ columns: COLUMNS, rows: rowsOf(reply) }, separator)
}

/** The same table as a file of Parquet. */
export function writeFiguresParquet(reply: FiguresReply): Promise<Uint8Array<ArrayBuffer>> {
  return tableParquet({ columns: COLUMNS, rows: rowsOf(reply) })
}

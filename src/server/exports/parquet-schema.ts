import type { SchemaElement } from "hyparquet-writer"
import type { Cell, CellType } from "./columns.ts"

export interface TypedColumn {
  readonly name: string
  readonly type?: CellType
  readonly optional?: boolean
}

const MILLIS = { type: "TIMESTAMP", unit: "MILLIS" } as const
const TYPES: Readonly<Record<CellType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  time: {
    type: "INT64",
    converted_type: "TIMESTAMP_MILLIS",
    logical_type: { ...MILLIS, isAdjustedToUTC: true },
  },
  // The older kind of mark says UTC, which it isn't: only readers that know the newer one take it for a time.
  "local-time": { type: "INT64", logical_type: { ...MILLIS, isAdjustedToUTC: false } },
}

export function parquetSchema(columns: readonly TypedColumn[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(
      ({ name, type = "text", optional = false }): SchemaElement => ({
        name,
        ...TYPES[type],
        repetition_type: optional ? "OPTIONAL" : "REQUIRED",
      }),
    ),
  ]
}

/** A cell as the writer takes it: times and days as dates. */
export function parquetCell(cell: Cell, type: CellType = "text"): Cell | Date {
  if (cell === null) return null
  switch (type) {
    case "time":
    case "day":
      return new Date(cell)
    case "local-time":
      return new Date(`${String(cell).replace(" ", "T")}Z`)
    case "text":
    case "integer":
    case "number":
      return cell
  }
}

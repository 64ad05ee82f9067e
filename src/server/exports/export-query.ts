import { SEPARATORS, type Separator } from "../../domain/csv.ts"
import { choice, type Parameters, single } from "../figures/metrics-query.ts"
import { type ResponsesQuery, readResponsesQuery } from "../figures/responses-query.ts"

export const EXPORT_FORMATS = ["csv", "xlsx", "json", "parquet"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export type ExportQuery = Omit<ResponsesQuery, "cursor" | "limit"> & { readonly separator: Separator }

/**
 * What `GET /api/responses` takes but the pages; a CSV may be told its separator.
 *
 * @throws HttpError 400 that names the parameter, its value and what was expected.
 */
export function readExportQuery(format: ExportFormat, parameters: Parameters, today: string): ExportQuery {
  const { separator: _, ...rest } = parameters
  const { cursor, limit, ...query } = readResponsesQuery(format === "csv" ? rest : parameters, today, {
    paged: false,
  })
  const separator = single(parameters, "separator")
  return {
    ...query,
    separator: separator === undefined ? "comma" : choice("separator", separator, SEPARATORS),
  }
}

import type { Separator } from "../../domain/csv.ts"
import type { JourneysReply } from "../../protocol/journeys.ts"
import type { ExportFormat } from "../exports/export-query.ts"
import { tableCsv, tableParquet, tableXlsx } from "../exports/write-table.ts"
import { flowTable } from "./flow-table.ts"
import type { JourneysQuery } from "./journeys-query.ts"

/** `casa-journeys-zone-2026-10-25_2026-11-21.csv`, in letters that every disk takes. */
export function flowName(showroomId: string, { by, from, to }: JourneysReply, format: ExportFormat): string {
  const showroom = showroomId.replace(/[^a-zA-Z0-9-]+/g, "-").slice(0, 60)
  return `${showroom}-journeys-${by}-${from}_${to}.${format}`
}

/** What is kept of a download: who took which period and filters, and nothing that is in it. */
export function flowNote(actor: string, format: ExportFormat, query: JourneysQuery) {
  const { by, from, to, product, languages, devices } = query
  return {
    actor,
    action: "export.downloaded",
    subject: `journeys.${format}`,
    details: {
      ...{ by, from, to },
      ...(product === null ? {} : { product }),
      ...(languages === null ? {} : { language: languages.join(", ").slice(0, 200) }),
      ...(devices === null ? {} : { device: devices.join(", ") }),
    },
  }
}

/** The flow as it is told, in a file; JSON is as `GET /api/journeys` tells it. */
export function flowFile(
  reply: JourneysReply,
  format: ExportFormat,
  { separator, showroomId }: { readonly separator: Separator; readonly showroomId: string },
) {
  const { by, from, to, timezone } = reply
  switch (format) {
    case "csv":
      return tableCsv(flowTable(reply), separator)
    case "json":
      return `${JSON.stringify({ showroomId, ...reply })}\n`
    case "parquet":
      return tableParquet(flowTable(reply), { showroom: showroomId, timezone, by, from, to })
    case "xlsx":
      return tableXlsx(flowTable(reply), "journeys")
  }
}

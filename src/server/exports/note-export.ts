import type { AuditLog } from "../audit/audit-log.ts"
import type { Parameters } from "../figures/metrics-query.ts"
import type { ExportFormat, ExportQuery } from "./export-query.ts"

export type NoteExport = Pick<AuditLog, "note">["note"]

/** What is kept of a download: who took which period and filters, and nothing that is in it. */
export function exportNote(
  actor: string,
  format: ExportFormat,
  { from, to, filters, metric }: Pick<ExportQuery, "from" | "to" | "filters" | "metric">,
) {
  const named = Object.entries(filters).map(([name, keys]) => [name, keys?.join(", ").slice(0, 200) ?? ""])
  return {
    actor,
    action: "export.downloaded",
    subject: `answers.${format}`,
    details: { from, to, ...(metric === null ? {} : { metric }), ...Object.fromEntries(named) },
  }
}

/** The same of figures: what was asked for, which was read already and is of parameters that there are. */
export function figuresNote(
  actor: string,
  format: Extract<ExportFormat, "csv" | "parquet">,
  { lang: _, ...asked }: Parameters,
) {
  const named = Object.entries(asked).map(([name, values]) => [name, values?.join(", ").slice(0, 200) ?? ""])
  return {
    actor,
    action: "export.downloaded",
    subject: `metrics.${format}`,
    details: Object.fromEntries(named),
  }
}

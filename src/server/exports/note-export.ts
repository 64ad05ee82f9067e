import type { AuditLog } from "../audit/audit-log.ts"
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

import type { FeedReading, Finding } from "./feed-reading.ts"
import { tidyLine } from "./plain-text.ts"
import { countFates, type RowFate } from "./row-fates.ts"

const FORMATS = {
  "shopify-csv": "a Shopify product CSV",
  "google-tsv": "a Google Merchant feed",
  "google-xml": "a Google Merchant feed in XML",
} as const

/** A line for each row, and one for each value that was dropped from it. Fit for a terminal: no control characters. */
export function formatFates(unit: FeedReading["unit"], fates: readonly RowFate[]): string[] {
  const width = String(fates.at(-1)?.row ?? 0).length
  const line = (row: number, word: string, handle: string | null, rest: string) =>
    `${unit} ${String(row).padStart(width)}  ${word.padEnd(9)}  ${tidyLine([handle, rest].filter(Boolean).join("  "))}`
  return fates.flatMap(({ row, handle, fate, reason, findings }) => {
    if (fate === "refused") return findings.map((finding) => line(row, fate, handle, explain(finding)))
    const dropped = findings.map((finding) => line(row, finding.fate, handle, explain(finding)))
    return [line(row, fate, handle, reason === null ? "" : `(${reason})`), ...dropped]
  })
}

function explain({ column, value, reason }: Finding): string {
  const place = [column, value ? `"${value}"` : ""].filter(Boolean).join(" ")
  return place === "" ? reason : `· ${place} · ${reason}`
}

/** The whole feed in a sentence. */
export function formatSummary({ format, unit, products }: FeedReading, fates: readonly RowFate[]): string {
  const counts = countFates(fates)
  const parts = Object.entries(counts).filter(([fate, count]) => count > 0 || fate === "refused")
  const each = parts.map(([fate, count]) => `${count} ${fate}`).join(", ")
  return `${products.length} products in ${fates.length} ${unit}s of ${FORMATS[format]}: ${each}.`
}

import type { Language } from "../../domain/language.ts"
import type { Days } from "../period/period.ts"
import { type Filters, filterParameters } from "./metrics-path.ts"

export const EXPORTS = ["xlsx", "csv", "json", "parquet"] as const
export type Export = (typeof EXPORTS)[number]

/** Where a spreadsheet set to this language expects a semicolon, because its decimal mark is a comma. */
export const SEMICOLON: Readonly<Record<Language, boolean>> = { it: true, en: false }

/** The address of the file with the answers that the page is about. */
export function exportPath(
  format: Export,
  { days, filters, language }: { days: Days; filters: Filters; language: Language },
): string {
  const parameters = new URLSearchParams([
    ["from", days.from],
    ["to", days.to],
    ...filterParameters(filters),
    ["lang", language],
    ...(format === "csv" && SEMICOLON[language] ? [["separator", "semicolon"] as [string, string]] : []),
  ])
  return `/api/export.${format}?${parameters}`
}

import { type Language, localeOf } from "../../domain/language.ts"
import type { NumberMetric } from "../reading/measured.ts"
import { formatSeconds, secondsParts } from "./seconds.ts"

/** Decimals that a metric's value is read with. */
const DECIMALS: Readonly<Record<NumberMetric, number>> = {
  csat: 0,
  ces: 1,
  "easy-share": 0,
  nps: 0,
  "response-rate": 0,
  frt: 0,
}

/** Decimals of a difference: of means on 1 to 7 the second one matters. */
const DELTA_DECIMALS: Readonly<Record<NumberMetric, number>> = { ...DECIMALS, ces: 2 }

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, decimals: number, signed: boolean): Intl.NumberFormat {
  const name = `${language} ${decimals} ${signed}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? "exceptZero" : "negative",
    useGrouping: "always",
  })
  formats.set(name, made)
  return made
}

/** A number with the real minus sign, and never a zero below zero. */
export function formatNumber(
  value: number,
  language: Language,
  { decimals = 0, signed = false }: { decimals?: number; signed?: boolean } = {},
): string {
  return formatOf(language, decimals, signed).format(value).replaceAll("-", "−")
}

/** The value of a metric, without its unit. */
export function formatValue(metric: NumberMetric, value: number, language: Language): string {
  if (metric === "frt") return secondsParts(value, language)[0]
  return formatNumber(value, language, { decimals: DECIMALS[metric] })
}

/** What stands after a value, smaller: `%`, `s`; the empty text for those without a unit. */
export function unitOf(metric: NumberMetric, value: number, language: Language): string {
  if (metric === "frt") return secondsParts(value, language)[1]
  return isPercent(metric) ? "%" : ""
}

/** Shares are in percent; the others have no sign of their own. */
export function isPercent(metric: NumberMetric): boolean {
  return metric !== "ces" && metric !== "nps" && metric !== "frt"
}

/** `72%`, `4,5`, `−9`, `33 s`. */
export function formatWithUnit(metric: NumberMetric, value: number, language: Language): string {
  if (metric === "frt") return formatSeconds(value, language)
  return `${formatValue(metric, value, language)}${isPercent(metric) ? "%" : ""}`
}

/**
 * The end of a difference, with its sign. One that isn't zero is never rounded to zero: an interval that excludes zero
 * must not look as if it touched it.
 */
export function formatDelta(
  metric: NumberMetric,
  value: number,
  language: Language,
  { signed = true }: { signed?: boolean } = {},
): string {
  if (metric === "frt") return formatSeconds(value, language, { signed })
  const decimals = DELTA_DECIMALS[metric]
  const least = 0.5 / 10 ** decimals
  const enough = value !== 0 && Math.abs(value) < least ? decimals + 1 : decimals
  return formatNumber(value, language, { decimals: enough, signed })
}

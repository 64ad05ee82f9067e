import type { Language } from "../../domain/language.ts"
import type { WireMetric } from "../../protocol/metrics.ts"

/** Decimals that a metric's value is read with. */
const DECIMALS: Readonly<Record<WireMetric, number>> = {
  csat: 0,
  ces: 1,
  "easy-share": 0,
  nps: 0,
  "response-rate": 0,
}

/** Decimals of a difference: of means on 1 to 7 the second one matters. */
const DELTA_DECIMALS: Readonly<Record<WireMetric, number>> = { ...DECIMALS, ces: 2 }

const LOCALES: Readonly<Record<Language, string>> = { it: "it-IT", en: "en-GB" }
export const localeOf = (language: Language): string => LOCALES[language]

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
export function formatValue(metric: WireMetric, value: number, language: Language): string {
  return formatNumber(value, language, { decimals: DECIMALS[metric] })
}

/** Shares are in percent; the others have no sign of their own. */
export function isPercent(metric: WireMetric): boolean {
  return metric !== "ces" && metric !== "nps"
}

/** `72%`, `4,5`, `−9`. */
export function formatWithUnit(metric: WireMetric, value: number, language: Language): string {
  return `${formatValue(metric, value, language)}${isPercent(metric) ? "%" : ""}`
}

/**
 * The end of a difference, with its sign. One that isn't zero is never rounded to zero: an interval that excludes zero
 * must not look as if it touched it.
 */
export function formatDelta(
  metric: WireMetric,
  value: number,
  language: Language,
  { signed = true }: { signed?: boolean } = {},
): string {
  const decimals = DELTA_DECIMALS[metric]
  const least = 0.5 / 10 ** decimals
  const enough = value !== 0 && Math.abs(value) < least ? decimals + 1 : decimals
  return formatNumber(value, language, { decimals: enough, signed })
}

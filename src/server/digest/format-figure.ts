import { type Language, localeOf } from "../../domain/language.ts"
import type { TargetMetric } from "../../domain/target.ts"
import { METRIC_DEFINITIONS } from "../../metrics/index.ts"

/** A number of the staff's pulse that no goal is set for, besides those that can have one. */
export type ToldMetric = TargetMetric | "team-participation"

function number(value: number, language: Language, decimals: number, signed = false): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? "exceptZero" : "negative",
  })
    .format(value)
    .replaceAll("-", "−")
}

const isTime = (metric: ToldMetric): metric is "frt" | "aht" => metric === "frt" || metric === "aht"
const isPoints = (metric: ToldMetric) => metric === "nps" || metric === "enps"

function seconds(value: number, language: Language): string {
  const whole = Math.round(value)
  if (whole < 60) return `${number(whole, language, 0)} s`
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  return rest === 0 ? `${number(minutes, language, 0)} min` : `${number(minutes, language, 0)} min ${rest} s`
}

/** `72%`, `4,5`, `−9`, `1 min 20 s`. */
export function formatFigure(metric: ToldMetric, value: number, language: Language): string {
  if (isTime(metric)) return seconds(value, language)
  if (metric === "ces") return number(value, language, 1)
  return `${number(value, language, 0)}${isPoints(metric) ? "" : "%"}`
}

/** The end of a difference, with its sign; one that isn't zero is never rounded to zero. */
export function formatChange(metric: ToldMetric, value: number, language: Language): string {
  const decimals = metric === "ces" ? 2 : 0
  const enough = value !== 0 && Math.abs(value) < 0.5 / 10 ** decimals ? decimals + 1 : decimals
  const text = number(value, language, enough, true)
  return isTime(metric) ? `${text} s` : text
}

/** What a whole number of answers, prompts or requests is written as. */
export const formatCount = (count: number, language: Language) => number(count, language, 0)

/** The ends of a metric's axis on a page: all that it can be; of times, twice the largest that is shown. */
export function axisOf(metric: ToldMetric, shown: readonly (number | null)[]): readonly [number, number] {
  if (isTime(metric)) return [0, Math.max(60, ...shown.map((end) => end ?? 0)) * 1.1]
  const [low, high] = METRIC_DEFINITIONS[metric].range
  return [low, high ?? 100]
}

/** `9 novembre`, or `9 novembre 2026`. */
export function formatDay(day: string, language: Language, { year = false } = {}): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...(year ? { year: "numeric" } : {}),
  }).format(Date.parse(`${day}T00:00:00Z`))
}

import type { Language } from "../../domain/language.ts"
import { formatNumber } from "./numbers.ts"

interface SecondsScale {
  readonly unit: "s" | "min" | "h"
  readonly seconds: number
}

const SECONDS: SecondsScale = { unit: "s", seconds: 1 }
const MINUTES: SecondsScale = { unit: "min", seconds: 60 }
const HOURS: SecondsScale = { unit: "h", seconds: 3600 }

/** The unit in which a time is read best: seconds up to two minutes, minutes up to two hours. */
function scaleOf(seconds: number): SecondsScale {
  const size = Math.abs(seconds)
  if (size <= 120) return SECONDS
  return size <= 7200 ? MINUTES : HOURS
}

export interface SecondsOptions {
  readonly signed?: boolean
  /** The time whose unit is taken, so that both ends of an interval have the same. */
  readonly like?: number
}

/** A time as it is read, and its unit: `33` and `s`, `4,2` and `min`. */
export function secondsParts(
  value: number,
  language: Language,
  { signed = false, like = value }: SecondsOptions = {},
): readonly [number: string, unit: string] {
  const { unit, seconds } = scaleOf(like)
  const told = value / seconds
  // A fraction of a second isn't worth a place, except where it would be rounded away to nothing.
  const decimals = unit === "s" ? (told !== 0 && Math.abs(told) < 0.5 ? 1 : 0) : Math.abs(told) < 10 ? 1 : 0
  return [formatNumber(told, language, { decimals, signed }), unit]
}

/** `33 s`. */
export function formatSeconds(value: number, language: Language, options?: SecondsOptions): string {
  return secondsParts(value, language, options).join(" ")
}
